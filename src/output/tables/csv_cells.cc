// CSV out: the spreadsheet rule and RFC 4180. Tested by tests/output/cells_test.cc.
//   applies to:  a content "-15 graden was het" in claims.csv
//   not to:      a latitude -15.2, a chain_spans "-;12-30"
#include "output/tables/csv_cells.h"

#include "output/tables/csv_rule.h"

namespace wederhoor::output {

bool needs_escape(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n\0'", 9).find(text.front()) != std::string_view::npos;
}

std::string escaped(std::string_view text) { return (needs_escape(text) ? "'" : "") + std::string(text); }

std::string unescaped(std::string_view cell) { return std::string(cell.starts_with('\'') ? cell.substr(1) : cell); }

void append_cell(std::string& line, std::string_view cell, char delimiter) {
  if (cell.find_first_of("\"\r\n") == std::string_view::npos && cell.find(delimiter) == std::string_view::npos) {
    line += cell;
    return;
  }
  line += '"';
  for (const char c : cell) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

void write_csv(Sink& out, const View& view, const Table& table) {
  std::string line;
  for (const Column& column : table.columns) {
    if (!line.empty()) line += ',';
    line += column.name;
  }
  out.write(line + '\n');
  each_row(view, table, [&](RowAt row) {
    line.clear();
    bool first = true;
    for (const Column& column : table.columns) {
      if (!first) line += ',';
      first = false;
      const std::string cell = cell_text(view, column, row);
      append_cell(line, column.kind == ColumnKind::text ? escaped(cell) : cell, ',');
    }
    line += '\n';
    out.write(line);
  });
}

}  // namespace wederhoor::output
