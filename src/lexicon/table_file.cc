// Lexicon files. Tested by tests/lexicon/table_file_test.cc.
#include "lexicon/table_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/utf8.h"

namespace wederhoor::lexicon {
namespace {

std::vector<std::string> split_tabs(std::string_view line) {
  std::vector<std::string> out;
  for (;;) {
    const std::size_t tab = line.find('\t');
    out.emplace_back(base::trim(line.substr(0, tab)));
    if (tab == std::string_view::npos) return out;
    line.remove_prefix(tab + 1);
  }
}

Error at_line(const std::string& name, std::uint32_t line, std::string message, std::string advice) {
  return {ErrorKind::data, fmt::format("lexicons/{}.tsv:{}", name, line), std::move(message), std::move(advice)};
}
}  // namespace

Result<Table> Table::parse(std::string name, std::string_view text) {
  Table table;
  table.name_ = std::move(name);
  std::set<std::string> keys;
  bool repeats = false;
  std::uint32_t line_number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++line_number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!base::valid_utf8(line)) return at_line(table.name_, line_number, "is not UTF-8", "save the file as UTF-8");
    if (base::trim(line).empty()) continue;
    if (line.front() == '#') {
      table.remarks_.emplace_back(base::trim(line.substr(1)));
      continue;
    }
    std::vector<std::string> cells = split_tabs(line);
    if (table.columns_.empty()) {
      if (std::set<std::string>(cells.begin(), cells.end()).size() != cells.size()) {
        return at_line(table.name_, line_number, "names a column twice", "rename one");
      }
      repeats = std::find(cells.begin(), cells.end(), "again") != cells.end();
      table.columns_ = std::move(cells);
      continue;
    }
    if (cells.size() > table.columns_.size()) {
      return at_line(table.name_, line_number,
                     fmt::format("has {} cells for {} columns", cells.size(), table.columns_.size()), "take tabs out");
    }
    cells.resize(table.columns_.size());
    if (cells.front().empty())
      return at_line(table.name_, line_number, "has an empty first cell", "write the word there");
    if (!repeats && !keys.insert(cells.front()).second) {
      return at_line(table.name_, line_number, "repeats \"" + cells.front() + "\"", "join the two rows");
    }
    table.rows_.push_back({line_number, std::move(cells)});
  }
  if (table.columns_.empty()) return at_line(table.name_, line_number, "names no columns", "restore the column line");
  return table;
}

std::size_t Table::column(std::string_view column) const {
  return static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), column) - columns_.begin());
}

std::string_view Table::cell(const Row& row, std::string_view name) const {
  const std::size_t i = column(name);
  return i < row.cells.size() ? std::string_view(row.cells[i]) : std::string_view{};
}

std::vector<std::string> pieces(std::string_view cell, char at) {
  std::vector<std::string> out;
  while (!cell.empty()) {
    const std::size_t end = cell.find(at);
    const std::string_view piece = base::trim(cell.substr(0, end));
    if (!piece.empty()) out.emplace_back(piece);
    cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
  }
  return out;
}

}  // namespace wederhoor::lexicon
