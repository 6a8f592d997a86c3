// The ten tables: each cell against the texts and the other tables, and the same rows in dossier.json and wederhoor.db.
// Tested by tests/output/folder_test.cc.
//   applies to:  content "743-892" whose text cell is not what stands there: claims.csv:2:text.
//   not to:      whether the claim was rightly found; that is what the scorers measure.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "output/check/check_steps.h"
#include "output/check/records.h"

namespace wederhoor::output {
namespace {

std::vector<std::pair<std::string_view, ColumnKind>> columns_of(const Table& table) {
  std::vector<std::pair<std::string_view, ColumnKind>> out;
  out.reserve(table.columns.size());
  for (const Column& column : table.columns) out.emplace_back(column.name, column.kind);
  return out;
}

std::size_t position(const Table& table, std::string_view name) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].name == name) return i;
  }
  return table.columns.size();
}

// Checks one row of one table.
class RowCheck {
 public:
  RowCheck(Checking& checking, const Table& table, const base::CsvRow& row, std::string where)
      : checking_(checking), table_(table), row_(row), where_(std::move(where)) {
    const std::size_t report = position(table, "report");
    text_ = report < row.size() ? checking.texts.find(row[report]) : nullptr;
  }

  Status check() {
    for (std::size_t i = 0; i < row_.size(); ++i) {
      if (Status done = cell(table_.columns[i], row_[i]); !done) return done;
      ++checking_.cells;
    }
    return Done{};
  }

 private:
  Error fault(const Column& column, std::string message) const {
    return differs(fmt::format("{}:{}", where_, column.name), std::move(message));
  }

  Status cell(const Column& column, const std::string& value) {
    if (column.name == table_.key && value.empty()) return fault(column, "is empty");
    if (!column.words.empty() && !value.empty() &&
        std::find(column.words.begin(), column.words.end(), value) == column.words.end()) {
      return fault(column, "\"" + value + "\" is not in the closed list");
    }
    if (column.kind == ColumnKind::spans || column.kind == ColumnKind::hops) return spans(column, value);
    if (!column.quotes.empty()) return quote(column, value);
    return refers(column, value);
  }

  Status spans(const Column& column, const std::string& value) {
    for (const std::string_view piece : split(value)) {
      if (piece == "-") continue;
      const auto words = text_ == nullptr ? std::nullopt : checking_.texts.words(*text_, piece);
      if (!words) return fault(column, fmt::format("{} is not in the text of the report", piece));
      ++checking_.spans;
    }
    return Done{};
  }

  Status quote(const Column& column, const std::string& value) {
    const std::string& cell = row_[position(table_, column.quotes)];
    const auto words = cell.empty()       ? std::optional<std::string>("")
                       : text_ == nullptr ? std::nullopt
                                          : checking_.texts.words(*text_, cell);
    if (words && *words == value) return Done{};
    return fault(column, fmt::format("the words at {} are \"{}\", not \"{}\"", cell, words.value_or(""), value));
  }

  Status refers(const Column& column, const std::string& value) {
    if (column.refers.empty()) return Done{};
    const auto& known = checking_.keys[std::string(column.refers)];
    for (const std::string_view id : split(value)) {
      if (!known.contains(id)) return fault(column, fmt::format("{} is not in {}", id, column.refers));
    }
    return Done{};
  }

  Checking& checking_;
  const Table& table_;
  const base::CsvRow& row_;
  std::string where_;
  const CheckedText* text_ = nullptr;
};

// a and b of matches.csv: ids of any of four tables.
Status check_ends(const Checking& checking, const base::CsvRow& row, const std::string& where) {
  for (const std::size_t i : {3u, 4u}) {
    bool known = false;
    for (const char* key : {"claims.claim_id", "events.event_id", "numbers.number_id", "reports.report_id"}) {
      const auto ids = checking.keys.find(key);
      known = known || (ids != checking.keys.end() && ids->second.contains(row[i]));
    }
    if (!known) return differs(where + (i == 3 ? ":a" : ":b"), row[i] + " is no claim, event, number or report");
  }
  return Done{};
}

void remember(Checking& checking, const Table& table, const base::CsvRow& row) {
  if (table.name == "places")
    checking.places[row[0]] = {row[position(table, "lat")], row[position(table, "lon")],
                               row[position(table, "radius_km")]};
  if (table.name == "incidents")
    checking.places[row[0]] = {row[position(table, "lat")], row[position(table, "lon")],
                               row[position(table, "radius_km")]};
  if (table.name == "events") checking.triggers[row[0]] = row[position(table, "text")];
}

Status check_table(Checking& checking, const Table& table, JsonRecords& json, DatabaseRows& database) {
  const std::string file = std::string(table.name) + ".csv";
  if (Status done = json.open(table); !done) return done;
  if (Status done = database.open(table); !done) return done;
  Status done =
      each_row_of(checking, file, ',', columns_of(table), [&](const base::CsvRow& row, std::size_t number) -> Status {
        const std::string where = fmt::format("{}:{}", file, number);
        if (Status cells = RowCheck(checking, table, row, where).check(); !cells) return cells;
        if (table.name == "matches") {
          if (Status ends = check_ends(checking, row, where); !ends) return ends;
        }
        remember(checking, table, row);
        if (Status same = json.same(row, number); !same) return same;
        return database.same(row, number);
      });
  if (!done) return done;
  if (Status end = json.finish(); !end) return end;
  return database.finish();
}
}  // namespace

Status collect_keys(Checking& checking) {
  for (const Table& table : tables()) {
    const std::string file = std::string(table.name) + ".csv";
    const std::size_t key = position(table, table.key), report_id = position(table, "report_id");
    auto& ids = checking.keys[std::string(table.name) + "." + std::string(table.key)];
    auto& hashes = checking.keys["reports.report_id"];
    Status done =
        each_row_of(checking, file, ',', columns_of(table), [&](const base::CsvRow& row, std::size_t number) -> Status {
          if (key < row.size() && !ids.insert(row[key]).second)
            return differs(fmt::format("{}:{}:{}", file, number, table.key), row[key] + " is there twice");
          if (table.name == "reports") hashes.insert(row[report_id]);
          return Done{};
        });
    if (!done) return done;
  }
  return Done{};
}

Status check_tables(Checking& checking) {
  const Result<std::string> bytes = read_output(checking, "dossier.json");
  if (!bytes) return bytes.error();
  if (!nlohmann::json::accept(*bytes)) return differs("dossier.json", "is no JSON");
  JsonRecords json(checking, *bytes);
  DatabaseRows database(checking);
  for (const Table& table : tables()) {
    if (Status done = check_table(checking, table, json, database); !done) return done;
  }
  return database.close();
}

}  // namespace wederhoor::output
