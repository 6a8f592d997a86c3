// wederhoor why: what made a record, from the tables of wederhoor.db. Tested by tests/output/folder_test.cc and
// tests/cli/check_cli.py.
//   applies to:  a claim, number, event, time, mention, match or incident id; the id of a row of a code sheet is that
//   of its event. not to:      why something was not found.
#include <fmt/format.h>

#include <array>
#include <map>

#include "base/csv.h"
#include "base/files.h"
#include "output/event_sentence.h"
#include "output/tables/csv_rule.h"
#include "output/tables/sqlite.h"
#include "output/tables/table.h"
#include "wederhoor/render.h"

namespace wederhoor::output {
namespace {

namespace fs = std::filesystem;

std::string sql_name(std::string_view name) { return '"' + std::string(name) + '"'; }

// The container that a report stands in, and where; "" for a report that is a file.
std::string container(Database& database, std::string_view report) {
  Statement row(database, "SELECT coalesce(container, ''), coalesce(item, '') FROM reports WHERE report = ?");
  row.bind_text(1, report);
  if (!row.step() || row.text(0).empty()) return "";
  return fmt::format("  {:<16} {}, item {}\n", "stands in", row.text(0), row.text(1));
}

// The row with this id, a line per cell that is not empty; "" where the table has none.
std::string row_text(Database& database, const Table& table, std::string_view id) {
  std::string columns;
  for (const Column& column : table.columns) columns += (columns.empty() ? "" : ", ") + sql_name(column.name);
  Statement row(database,
                "SELECT " + columns + " FROM " + sql_name(table.name) + " WHERE " + sql_name(table.key) + " = ?");
  row.bind_text(1, id);
  if (!row.step()) return "";
  std::string out = fmt::format("{} ({}.csv)\n", id, table.name);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    const int at = static_cast<int>(i);
    if (row.is_null(at) || column.name == table.key) continue;
    std::string cell = column.kind == ColumnKind::number ? decimal(row.real(at)) : row.text(at);
    if (column.kind == ColumnKind::boolean) cell = cell == "1" ? "true" : "false";
    out += fmt::format("  {:<16} {}\n", column.name, cell);
    if (column.name == "report" && table.name != "reports") out += container(database, cell);
  }
  return out;
}

// Constructions, lexicon rows and words.
std::string reasons(Database& database, std::string_view id) {
  Statement rows(database,
                 "SELECT construction, coalesce(row, ''), report, coalesce(span, ''), coalesce(text, '') FROM why "
                 "WHERE id = ? ORDER BY position");
  rows.bind_text(1, id);
  std::string out;
  while (rows.step()) {
    if (out.empty()) out = "because\n";
    out += "  " + rows.text(0);
    if (const std::string row = rows.text(1); !row.empty()) {
      const std::size_t colon = row.find(':');
      out += colon == std::string::npos
                 ? "  row " + row
                 : fmt::format("  lexicons/{}.tsv \"{}\"", row.substr(0, colon), row.substr(colon + 1));
    }
    if (!rows.text(3).empty()) out += fmt::format("  \"{}\" [{} {}]", rows.text(4), rows.text(2), rows.text(3));
    out += '\n';
  }
  return out;
}

// What a record says, by whom and where: "het leger: “er vielen drie doden” [a.txt 12-40]"; of no claim or number: "".
std::string said(Database& database, std::string_view label, const std::string& id) {
  const bool number = id.starts_with("n_");
  Statement row(database, number ? "SELECT report, span, '', text FROM numbers WHERE number_id = ?"
                                 : "SELECT report, content, coalesce(source_text, ''), text FROM claims "
                                   "WHERE claim_id = ?");
  row.bind_text(1, id);
  if (!row.step()) return "";
  const std::string source = row.text(2);
  return fmt::format("  {} {}  {}{}\"{}\" [{} {}]\n", label, id, source, source.empty() ? "" : ": ", row.text(3),
                     row.text(0), row.text(1));
}

// The parts that were held against each other, a line each: "who = het leger / de militairen; how_many ≠ 3 / 4".
std::string compared(std::string_view because) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> names = {
      {{"who", "who does it"},
       {"predicate", "what is done"},
       {"what", "what it is done to"},
       {"how_many", "how many"},
       {"polarity", "yes or no"},
       {"when", "when"},
       {"where", "where"},
       {"office", "in which office"}}};
  std::string out;
  for (std::size_t at_piece = 0; at_piece < because.size();) {
    const std::size_t end = std::min(because.find("; ", at_piece), because.size());
    const std::string_view piece = because.substr(at_piece, end - at_piece);
    at_piece = end + 2;
    for (const auto& [key, words] : names) {
      for (const auto& [sign, verdict] :
           {std::pair<std::string_view, std::string_view>{" = ", "agree"}, {" ≠ ", "differ"}}) {
        const std::string mark = std::string(key) + std::string(sign);
        const std::size_t at = piece.find(mark);
        if (at != std::string_view::npos && (at == 0 || piece[at - 1] == ' '))
          out += fmt::format("    {:<7} {}: {}\n", verdict, words, piece.substr(at + mark.size()));
      }
    }
  }
  return out;
}

// Both ends of a match and what was compared.
std::string ends_of(Database& database, std::string_view id) {
  Statement row(database, "SELECT a, b, coalesce(because, '') FROM matches WHERE match_id = ?");
  row.bind_text(1, id);
  if (!row.step()) return "";
  const std::string ends = said(database, "a", row.text(0)) + said(database, "b", row.text(1));
  return ends.empty() ? "" : "compared\n" + ends + compared(row.text(2));
}

// The two records of a match, and the matches of a record.
std::string matches(Database& database, std::string_view id) {
  std::string out;
  Statement rows(database,
                 "SELECT match_id, kind, coalesce(subkind, ''), a, b, coalesce(because, '') FROM matches WHERE a = ? "
                 "OR b = ? ORDER BY rowid");
  rows.bind_text(1, id);
  rows.bind_text(2, id);
  while (rows.step()) {
    if (out.empty()) out = "matches\n";
    const std::string subkind = rows.text(2);
    out += fmt::format("  {} {}{}  {} with {}  {}\n", rows.text(0), rows.text(1), subkind.empty() ? "" : ":" + subkind,
                       rows.text(3), rows.text(4), rows.text(5));
  }
  return out;
}

// The pairs of a dispute, with the words in which they agree and differ: those between two of its positions.
std::string pairs_of(Database& database, std::string_view dispute) {
  Statement row(database, "SELECT kind, positions FROM disputes WHERE dispute_id = ?");
  row.bind_text(1, dispute);
  if (!row.step()) return "";
  const std::string kind = row.text(0), positions = row.text(1);
  std::map<std::string, std::size_t> position_of;  // of the ids of its records
  std::size_t position = 0;
  for (std::size_t at = 0; at < positions.size();) {
    const std::size_t end = std::min(positions.find_first_of(",;", at), positions.size());
    position_of.emplace(positions.substr(at, end - at), position);
    if (end < positions.size() && positions[end] == ';') ++position;
    at = end + 1;
  }
  std::string out;
  Statement rows(database,
                 "SELECT m.match_id, m.subkind, m.a, m.b, coalesce(x.claim_id, ''), coalesce(y.claim_id, ''), "
                 "coalesce(m.because, '') FROM matches m LEFT JOIN numbers x ON x.number_id = m.a "
                 "LEFT JOIN numbers y ON y.number_id = m.b WHERE m.kind = ? ORDER BY m.rowid");
  rows.bind_text(1, kind);
  while (rows.step()) {
    // A figure stands in a position by the claim that holds it.
    const auto place = [&](int record) {
      const auto held = position_of.find(rows.text(record + 2));
      return held != position_of.end() ? held : position_of.find(rows.text(record));
    };
    const auto a = place(2), b = place(3);
    if (a == position_of.end() || b == position_of.end() || a->second == b->second) continue;
    if (out.empty()) out = "pairs\n";
    out += fmt::format("  {} {}  {} with {}\n", rows.text(0), rows.text(1), a->first, b->first) +
           said(database, "  a", a->first) + said(database, "  b", b->first) + compared(rows.text(6));
  }
  return out;
}

// Rows of codes.csv about this record or this row.
std::string codes(const fs::path& folder, std::string_view id) {
  const Result<std::string> bytes = base::read_file(folder / "codes.csv", 1ull << 32);
  if (!bytes) return "";
  std::string out;
  const Status read = base::each_csv_row(*bytes, ',', "codes.csv", [&](base::CsvRow& row, std::size_t number) {
    if (number == 1 || row.size() < 9 || (row[1] != id && row[4] != id)) return true;
    if (out.empty()) out = "codes\n";
    out += fmt::format("  {} {} = {}: {}  \"{}\" [{} {}]\n", row[0], row[2], unescaped(row[3]), unescaped(row[8]),
                       unescaped(row[7]), unescaped(row[5]), row[6]);
    if (row.size() > 11 && !row[10].empty())
      out += fmt::format("    not {}: {}\n", unescaped(row[10]), unescaped(row[11]));
    return true;
  });
  return read ? out : std::string();
}
}  // namespace
}  // namespace wederhoor::output

wederhoor::Result<std::string> wederhoor::why(const std::filesystem::path& folder, std::string_view id,
                                              const Language& language) {
  using namespace output;
  const fs::path file = folder / "wederhoor.db";
  std::error_code error;
  if (!fs::is_regular_file(file, error))
    return Error{ErrorKind::usage, folder.string(), "is no dossier",
                 "name the folder with --in, or make one with `wederhoor read`"};
  Database database(file, Database::Mode::read_only);
  std::string out;
  for (const Table& table : tables()) {
    if (table.key.empty()) continue;
    out = row_text(database, table, id);
    if (out.empty()) continue;
    if (table.name == "events") out.insert(0, event_sentence(database, id, language) + '\n');
    if (table.name == "disputes") out += pairs_of(database, id);
    if (table.name == "matches") out += ends_of(database, id);
    out += reasons(database, id) + matches(database, id) + codes(folder, id);
    break;
  }
  if (Status closed = database.close(); !closed) return closed.error();
  if (out.empty())
    return Error{ErrorKind::usage, folder.string(), "knows no \"" + std::string(id) + "\"",
                 "take an id from the tables, the page or the summary"};
  return out;
}
