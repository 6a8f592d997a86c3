// Table: one flat table of a dossier, declared once. CSV, SQLite, JSON, datapackage.json, the JSON Schema and `check`
// all read this declaration, so that a column has one name, one type and one meaning everywhere.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "output/view.h"

namespace wederhoor::output {

enum class ColumnKind {
  text,  // words as they stand, or a name; the spreadsheet rule applies in CSV
  word,  // of a closed list, or a code
  id,
  ids,     // several, joined by ";"
  spans,   // "start-end;start-end" in the row's report
  hops,    // the same, "-" for a hop without words
  number,  // shortest decimal
  integer,
  boolean,  // "true", "false"
  moment,   // ISO 8601 day or instant
};

// A row of a table: an index, in a document for tables that hold something of one report.
struct RowAt {
  std::uint32_t document = 0;
  std::uint32_t index = 0;
};

struct Column {
  std::string_view name;
  ColumnKind kind;
  std::string_view meaning;
  std::string (*cell)(const View&, RowAt) = nullptr;  // for all kinds but spans and hops
  Spans (*spans)(const View&, RowAt) = nullptr;
  std::vector<std::string_view> words;  // the closed list; empty: open
  std::string_view refers;              // "claims.claim_id": the row of another table that an id names
  std::string_view quotes;              // of a text column: the spans column whose words it holds
};

struct Table {
  std::string_view name;  // "claims"; the file is claims.csv
  std::string_view meaning;
  std::string_view key;  // column that no two rows share; empty: none
  bool of_reports;       // rows belong to a report (RowAt::document counts)
  std::uint32_t (*rows)(const View&, std::uint32_t document);
  const std::vector<Because>* (*because)(
      const View&, RowAt);  // why the row is there; null: the table tells it in a column, or nothing does
  std::vector<Column> columns;
};

// The eleven tables of docs/tables.md in their order there.
const std::vector<Table>& tables();
const Table* find_table(std::string_view name);

void each_row(const View& view, const Table& table, const std::function<void(RowAt)>& take);
// The content of any cell as text, before the spreadsheet rule.
std::string cell_text(const View& view, const Column& column, RowAt row);

// ---- For declarations.

// Shortest decimal that is right to 12 digits: 77, 0.9, 50.59735. Never depends on machine or locale.
std::string decimal(double value);
std::string decimal(const std::optional<double>& value);
std::string truth(bool value);
// "according_to nl/reporting_phrases:volgens; hearsay nl/hearsay:zou"
std::string rule_cell(const std::vector<Because>& because);
// What `name` tells of each item, with a mark between.
template <class Items, class Name>
std::string joined(const Items& items, Name name, char between = ';') {
  std::string out;
  for (const auto& item : items) {
    if (!out.empty()) out += between;
    out += name(item);
  }
  return out;
}
// All names of a closed list up to `last`, empty ones left out.
template <class E>
std::vector<std::string_view> names_to(E last);

// The report that a row stands in.
Column report_column();
// A column of the words that the column of spans `quotes` covers.
template <Spans (*spans)(const View&, RowAt)>
Column words_column(std::string_view name, std::string_view quotes, std::string_view meaning);

Table claims_table();
Table numbers_table();
Table times_table();
Table places_table();
Table actors_table();
Table events_table();
Table incidents_table();
Table matches_table();
Table disputes_table();
Table hearsay_table();
Table reports_table();

}  // namespace wederhoor::output

#include "base/enum_names.h"

template <class E>
std::vector<std::string_view> wederhoor::output::names_to(E last) {
  std::vector<std::string_view> out;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (const std::string_view name = base::name_of(static_cast<E>(i)); !name.empty()) out.push_back(name);
  }
  return out;
}

template <wederhoor::Spans (*spans)(const wederhoor::output::View&, wederhoor::output::RowAt)>
wederhoor::output::Column wederhoor::output::words_column(std::string_view name, std::string_view quotes,
                                                          std::string_view meaning) {
  const auto words = [](const View& v, RowAt r) { return v.words(r.document, spans(v, r)); };
  return {name, ColumnKind::text, meaning, words, nullptr, {}, {}, quotes};
}
