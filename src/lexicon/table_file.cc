// Lexicon files. Tested by tests/lexicon/table_file_test.cc.
#include "lexicon/table_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace wederhoor::lexicon {
namespace {

void split_tabs(std::string_view line, std::vector<std::string_view>& out) {
  for (;;) {
    const std::size_t tab = line.find('\t');
    out.push_back(base::trim(line.substr(0, tab)));
    if (tab == std::string_view::npos) return;
    line.remove_prefix(tab + 1);
  }
}

bool repeats_one(std::vector<std::string_view> names) {
  std::sort(names.begin(), names.end());
  return std::adjacent_find(names.begin(), names.end()) != names.end();
}

Error at_line(const std::string& name, std::uint32_t line, std::string message, std::string advice) {
  return {ErrorKind::data, fmt::format("lexicons/{}.tsv:{}", name, line), std::move(message), std::move(advice)};
}
}  // namespace

Result<Table> Table::parse(std::string name, std::string whole) {
  Table table;
  table.name_ = std::move(name);
  table.text_ = std::make_shared<const std::string>(std::move(whole));
  std::string_view text = *table.text_;
  const auto all = std::make_shared<std::vector<std::string_view>>();
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
    if (table.columns_.empty()) {
      split_tabs(line, table.columns_);
      if (repeats_one(table.columns_)) return at_line(table.name_, line_number, "names a column twice", "rename one");
      table.columns_line_ = line_number;
      continue;
    }
    const std::size_t first = all->size(), width = table.columns_.size();
    split_tabs(line, *all);
    if (all->size() - first > width) {
      return at_line(table.name_, line_number, fmt::format("has {} cells for {} columns", all->size() - first, width),
                     "take tabs out");
    }
    all->resize(first + width);
    table.rows_.push_back({line_number, {}});
  }
  if (table.columns_.empty()) return at_line(table.name_, line_number, "names no columns", "restore the column line");
  const std::size_t width = table.columns_.size();
  for (std::size_t r = 0; r < table.rows_.size(); ++r) table.rows_[r].cells = {all->data() + r * width, width};
  table.cells_ = all;
  return table;
}

std::size_t Table::column(std::string_view column) const {
  return static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), column) - columns_.begin());
}

std::string_view Table::cell(const Row& row, std::string_view name) const {
  const std::size_t i = column(name);
  return i < row.cells.size() ? row.cells[i] : std::string_view{};
}

std::vector<std::string> pieces(std::string_view cell, char at) {
  std::vector<std::string> out;
  each_piece(cell, {&at, 1}, [&](std::string_view piece) { out.emplace_back(piece); });
  return out;
}

}  // namespace wederhoor::lexicon
