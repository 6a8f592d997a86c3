// Rows and cells as they stand in the files. Tested by tests/output/folder_test.cc.
//   applies to:  low "70" in numbers.csv, span "12-30"
//   not to:      what a cell means, which the steps compare.
#include <fmt/format.h>

#include <charconv>

#include "base/dates.h"
#include "base/files.h"
#include "base/utf8.h"
#include "output/check/check_steps.h"
#include "output/tables/csv_rule.h"

namespace wederhoor::output {
namespace {

bool is_number(std::string_view cell) {
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return error == std::errc() && end == cell.data() + cell.size() && decimal(value) == cell;
}

bool is_integer(std::string_view cell) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return error == std::errc() && end == cell.data() + cell.size() && std::to_string(value) == cell;
}

bool are_spans(std::string_view cell, bool hops) {
  for (const std::string_view piece : split(cell)) {
    if (!(hops && piece == "-") && !parse_span(piece)) return false;
  }
  return true;
}

bool are_ids(std::string_view cell) {
  for (const std::string_view id : split(cell)) {
    if (id.empty()) return false;
  }
  return true;
}
}  // namespace

bool has_form(ColumnKind kind, std::string_view cell) {
  if (cell.empty()) return true;
  switch (kind) {
    case ColumnKind::id: return cell.find_first_of(" ;\t\n") == std::string_view::npos;
    case ColumnKind::ids: return are_ids(cell);
    case ColumnKind::spans: return are_spans(cell, false);
    case ColumnKind::hops: return are_spans(cell, true);
    case ColumnKind::number: return is_number(cell);
    case ColumnKind::integer: return is_integer(cell);
    case ColumnKind::boolean: return cell == "true" || cell == "false";
    case ColumnKind::moment: return base::parse_iso_moment(cell).has_value();
    case ColumnKind::text:
    case ColumnKind::word: return true;
  }
  return true;
}

Result<std::string> read_output(const Checking& checking, const std::string& name) {
  Result<std::string> bytes = base::read_file(checking.folder / name, 1ull << 40);
  if (!bytes) return differs(name, bytes.error().message);
  if (!base::valid_utf8(*bytes)) return differs(name, "is not UTF-8");
  return bytes;
}

Status each_row_of(const Checking& checking, const std::string& file, char delimiter,
                   const std::vector<std::pair<std::string_view, ColumnKind>>& columns,
                   const std::function<Status(const base::CsvRow&, std::size_t)>& take) {
  const Result<std::string> bytes = read_output(checking, file);
  if (!bytes) return bytes.error();
  Status outcome = Done{};
  const Status parsed = base::each_csv_row(*bytes, delimiter, file, [&](base::CsvRow& row, std::size_t number) {
    const std::string where = fmt::format("{}:{}", file, number);
    if (row.size() != columns.size()) {
      outcome = differs(where, fmt::format("has {} cells for {} columns", row.size(), columns.size()));
      return false;
    }
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto& [name, kind] = columns[i];
      if (number == 1 && row[i] != name)
        outcome = differs(where, fmt::format("has \"{}\" for column {}", row[i], name));
      if (number > 1 && kind == ColumnKind::text) {
        if (needs_escape(row[i]) && row[i].front() != '\'')
          outcome = differs(fmt::format("{}:{}", where, name), "lacks the ' of the spreadsheet rule");
        row[i] = unescaped(row[i]);
      }
      if (number > 1 && !has_form(kind, row[i]))
        outcome = differs(fmt::format("{}:{}", where, name), "\"" + row[i] + "\" is of no such kind");
      if (!outcome) return false;
    }
    if (number > 1) outcome = take(row, number);
    return static_cast<bool>(outcome);
  });
  if (!outcome) return outcome;
  if (!parsed) return differs(parsed.error().where, parsed.error().message);
  return Done{};
}

}  // namespace wederhoor::output
