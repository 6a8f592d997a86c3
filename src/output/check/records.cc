// dossier.json and wederhoor.db against the CSV files. Tested by tests/output/folder_test.cc.
#include "output/check/records.h"

#include <fmt/format.h>

#include <charconv>
#include <nlohmann/json.hpp>

namespace wederhoor::output {
namespace {

using Json = nlohmann::json;

// The string member of an object; "" for anything else.
std::string text_at(const Json& object, const char* name) {
  const auto found = object.is_object() ? object.find(name) : object.end();
  return object.is_object() && found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// A {"start","end","quote"} as a piece of a spans cell; "" for null; nullopt where its quote is not what stands there.
std::optional<std::string> span_piece(const Checking& checking, const CheckedText* text, const Json& span) {
  if (span.is_null()) return "-";
  if (!span.is_object() || !span.contains("start") || !span.contains("end") || !span.contains("quote"))
    return std::nullopt;
  std::string piece = span["start"].dump() + "-" + span["end"].dump();
  const auto words = text == nullptr ? std::nullopt : checking.texts.words(*text, piece);
  const Json& quote = span["quote"];
  if (!words || text_at(quote, "exact") != *words) return std::nullopt;
  return piece;
}

std::optional<std::string> joined(const Checking& checking, const Column& column, const CheckedText* text,
                                  const Json& value) {
  if (!value.is_array()) return std::nullopt;
  std::string out;
  for (const Json& item : value) {
    const bool span = column.kind != ColumnKind::ids;
    if (!span && !item.is_string()) return std::nullopt;
    const auto piece = span ? span_piece(checking, text, item) : std::optional(item.get<std::string>());
    if (!piece) return std::nullopt;
    out += (out.empty() ? "" : ";") + *piece;
  }
  return out;
}

// The cell that a JSON value stands for.
std::optional<std::string> cell_of(const Checking& checking, const Column& column, const CheckedText* text,
                                   const Json& value) {
  if (column.kind == ColumnKind::ids || column.kind == ColumnKind::spans || column.kind == ColumnKind::hops)
    return joined(checking, column, text, value);
  if (value.is_null()) return "";
  if (value.is_string()) return value.get<std::string>();
  if (value.is_boolean()) return truth(value.get<bool>());
  if (value.is_number()) return decimal(value.get<double>());
  return std::nullopt;
}

Status check_reasons(const Checking& checking, const CheckedText* text, const Json& record, const std::string& where) {
  if (!record.contains("why")) return Done{};
  for (const Json& reason : record["why"]) {
    if (!reason.is_object() || !reason.contains("words") || !span_piece(checking, text, reason["words"]))
      return differs(where + ":why", "quotes words that do not stand there");
  }
  return Done{};
}

Status check_report(const CheckedText* text, const Json& record, const std::string& where) {
  if (text == nullptr || text_at(record, "text") != text->text)
    return differs(where + ":text", "is not the text of texts/");
  return Done{};
}
}  // namespace

std::string_view JsonRecords::line() {
  const std::size_t end = left_.find('\n');
  const std::string_view line = left_.substr(0, end);
  left_.remove_prefix(end == std::string_view::npos ? left_.size() : end + 1);
  ++line_number_;
  return line;
}

Status JsonRecords::open(const Table& table) {
  table_ = &table;
  const std::string head = "\"" + std::string(table.name) + "\":[";
  while (!left_.empty()) {
    if (line() == head) return Done{};
  }
  return differs("dossier.json", "holds no \"" + std::string(table.name) + "\"");
}

Status JsonRecords::same(const base::CsvRow& row, std::size_t number) {
  std::string_view text = line();
  const std::string where = fmt::format("dossier.json:{}", line_number_);
  if (text.ends_with(',')) text.remove_suffix(1);
  const Json record = Json::parse(text, nullptr, false);
  if (!record.is_object()) return differs(where, fmt::format("holds no record for {}.csv:{}", table_->name, number));
  const CheckedText* report = record.contains("report") && record["report"].is_string()
                                  ? checking_.texts.find(record["report"].get<std::string>())
                                  : nullptr;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Column& column = table_->columns[i];
    const auto value = record.find(std::string(column.name));
    const auto cell = value == record.end() ? std::nullopt : cell_of(checking_, column, report, *value);
    if (!cell || *cell != row[i]) {
      return differs(fmt::format("{}:{}", where, column.name),
                     fmt::format("is not what {}.csv:{} has, \"{}\"", table_->name, number, row[i]));
    }
    ++checking_.cells;
  }
  if (table_->name == "reports") {
    if (Status same = check_report(report, record, where); !same) return same;
  }
  return check_reasons(checking_, report, record, where);
}

Status JsonRecords::finish() {
  const std::string_view text = line();
  if (text == "]," || text == "]") return Done{};
  return differs(fmt::format("dossier.json:{}", line_number_), fmt::format("holds more than {}.csv", table_->name));
}

DatabaseRows::DatabaseRows(Checking& checking)
    : checking_(checking), database_(checking.folder / "wederhoor.db", Database::Mode::read_only) {}

Status DatabaseRows::open(const Table& table) {
  table_ = &table;
  std::string sql = "SELECT ";
  for (const Column& column : table.columns)
    sql += (&column == &table.columns.front() ? "\"" : ", \"") + std::string(column.name) + "\"";
  rows_ = std::make_unique<Statement>(database_, sql + " FROM \"" + std::string(table.name) + "\" ORDER BY rowid");
  return Done{};
}

Status DatabaseRows::same(const base::CsvRow& row, std::size_t number) {
  const std::string where = fmt::format("wederhoor.db:{}:{}", table_->name, number - 1);
  if (!rows_->step()) return differs(where, fmt::format("there is no row for {}.csv:{}", table_->name, number));
  for (std::size_t i = 0; i < row.size(); ++i) {
    const ColumnKind kind = table_->columns[i].kind;
    std::string cell = rows_->is_null(static_cast<int>(i)) ? "" : rows_->text(static_cast<int>(i));
    if (kind == ColumnKind::boolean) cell = cell == "1" ? "true" : cell == "0" ? "false" : cell;
    if (kind == ColumnKind::number && !cell.empty()) cell = decimal(rows_->real(static_cast<int>(i)));
    if (cell != row[i]) {
      return differs(fmt::format("{}:{}", where, table_->columns[i].name),
                     fmt::format("is \"{}\", where {}.csv:{} has \"{}\"", cell, table_->name, number, row[i]));
    }
    ++checking_.cells;
  }
  return Done{};
}

Status DatabaseRows::finish() {
  const bool more = rows_->step();
  rows_.reset();
  if (more)
    return differs(fmt::format("wederhoor.db:{}", table_->name),
                   fmt::format("holds more rows than {}.csv", table_->name));
  return Done{};
}

Status DatabaseRows::check_why() {
  Statement rows(database_, "SELECT id, report, coalesce(span, ''), coalesce(text, '') FROM why ORDER BY rowid");
  for (std::size_t number = 1; rows.step(); ++number) {
    const CheckedText* text = checking_.texts.find(rows.text(1));
    const std::string span = rows.text(2);
    const auto words = text == nullptr ? std::nullopt : checking_.texts.words(*text, span);
    if (!words || *words != rows.text(3))
      return differs(fmt::format("wederhoor.db:why:{}:text", number), "is not what stands at " + span);
    ++checking_.cells;
  }
  return Done{};
}

Status DatabaseRows::close() {
  if (Status done = check_why(); !done) return done;
  if (Status closed = database_.close(); !closed) return differs(closed.error().where, closed.error().message);
  return Done{};
}

}  // namespace wederhoor::output
