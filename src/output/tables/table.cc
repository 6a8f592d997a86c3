// What the tables have in common. Tested by tests/output/folder_test.cc.
#include "output/tables/table.h"

#include <fmt/format.h>

#include <cmath>

namespace wederhoor::output {

const std::vector<Table>& tables() {
  static const std::vector<Table> all = {claims_table(),   numbers_table(), times_table(),     places_table(),
                                         actors_table(),   events_table(),  incidents_table(), matches_table(),
                                         disputes_table(), hearsay_table(), reports_table()};
  return all;
}

const Table* find_table(std::string_view name) {
  for (const Table& table : tables()) {
    if (table.name == name) return &table;
  }
  return nullptr;
}

Column report_column() {
  const auto report = [](const View& v, RowAt r) { return v.report(r.document); };
  return {"report", ColumnKind::text, "The report it stands in.", report, nullptr, {}, "reports.report", {}};
}

void each_row(const View& view, const Table& table, const std::function<void(RowAt)>& take) {
  const std::uint32_t documents = table.of_reports ? view.documents() : 1;
  for (std::uint32_t d = 0; d < documents; ++d) {
    const std::uint32_t rows = table.rows(view, d);
    for (std::uint32_t i = 0; i < rows; ++i) take({d, i});
  }
}

namespace {
std::string hops_cell(const View& view, std::uint32_t d, const Spans& hops) {
  std::string out;
  for (const Span& hop : hops) {
    if (!out.empty()) out += ';';
    const std::string cell = view.span_cell(d, {hop});
    out += cell.empty() ? "-" : cell;
  }
  return out;
}
}  // namespace

std::string cell_text(const View& view, const Column& column, RowAt row) {
  if (column.cell != nullptr) return column.cell(view, row);
  const Spans spans = column.spans(view, row);
  return column.kind == ColumnKind::hops ? hops_cell(view, row.document, spans) : view.span_cell(row.document, spans);
}

std::string decimal(double value) {
  if (!std::isfinite(value)) return "";
  if (value == std::floor(value) && std::fabs(value) < 1e15) return fmt::format("{}", static_cast<std::int64_t>(value));
  return fmt::format("{:.12g}", value);
}

std::string decimal(const std::optional<double>& value) { return value ? decimal(*value) : std::string(); }

std::string truth(bool value) { return value ? "true" : "false"; }

std::string rule_cell(const std::vector<Because>& because) {
  std::string out;
  for (const Because& b : because) {
    if (!out.empty()) out += "; ";
    out += b.construction;
    if (!b.row.empty()) out += (b.construction.empty() ? "" : " ") + std::string(b.row);
  }
  return out;
}

}  // namespace wederhoor::output
