// The sheets of the codebooks, and codes.csv, which explains every code in them. Tested by tests/output/codes_test.cc.
#include "output/codes/code_outputs.h"

#include "output/tables/csv_rule.h"

namespace wederhoor::output {
namespace {
Sheet codes_sheet() {
  using K = ColumnKind;
  return {"codes.csv",
          ',',
          "Why each code of acled.csv, ucdp-ged.csv and polecat.tsv is there.",
          {
              {"file", K::word, "The file of the row that is explained."},
              {"row_id", K::id, "Its first column."},
              {"column", K::word, "The cell that is explained."},
              {"value", K::text, "Its value, or what this record adds to it."},
              {"record_id", K::id, "The event or number behind it."},
              {"report", K::text, "The report that record stands in."},
              {"span", K::spans, "The words behind it."},
              {"text", K::text, "The words of span."},
              {"because", K::text, "Why."},
          }};
}
}  // namespace

void write_sheet(Sink& out, const Sheet& sheet) {
  std::string line;
  for (const SheetColumn& column : sheet.columns) {
    if (!line.empty()) line += sheet.delimiter;
    line += column.name;
  }
  out.write(line + '\n');
  for (const std::vector<std::string>& row : sheet.rows) {
    line.clear();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) line += sheet.delimiter;
      append_cell(line, sheet.columns[i].kind == ColumnKind::text ? escaped(row[i]) : row[i], sheet.delimiter);
    }
    out.write(line + '\n');
  }
}

std::vector<Sheet> code_sheets(const View& view) {
  std::vector<Sheet> sheets = empty_code_sheets();
  CodeNotes notes;
  fill_acled(view, sheets[0], notes);
  fill_ucdp(view, sheets[1], notes);
  fill_polecat(view, sheets[2], notes);
  sheets[3].rows = std::move(notes.rows);
  return sheets;
}

const std::vector<Sheet>& empty_code_sheets() {
  static const std::vector<Sheet> sheets = {acled_sheet(), ucdp_sheet(), polecat_sheet(), codes_sheet()};
  return sheets;
}

}  // namespace wederhoor::output
