// Reads the tables of actors and bodies: what a row must hold, and under which words it is found.
// Applies to the row "putin<tab>person<tab>Vladimir Poetin<tab>…". Not its business: finding (actors.cc).
// Tested by tests/lexicon/actors_test.cc.
#include <charconv>

#include "base/dates.h"
#include "base/enum_names.h"
#include "base/utf8.h"
#include "lexicon/actors.h"
#include "lexicon/countries.h"
#include "lexicon/names/name_key.h"
#include "lexicon/table_file.h"
#include "lexicon/table_schema.h"

namespace wederhoor::lexicon {
namespace {

bool part(std::string_view text, int& out) {
  const auto done = std::from_chars(text.data(), text.data() + text.size(), out);
  return done.ec == std::errc() && done.ptr == text.data() + text.size();
}

// First day of "2012", "2012-05" or "2012-05-07".
std::optional<std::int32_t> day_of(std::string_view text) {
  int year = 0, month = 1, day = 1;
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  if (!part(text.substr(0, 4), year)) return std::nullopt;
  if (text.size() >= 7 && (text[4] != '-' || !part(text.substr(5, 2), month))) return std::nullopt;
  if (text.size() == 10 && (text[7] != '-' || !part(text.substr(8, 2), day))) return std::nullopt;
  const base::CivilDay first{year, month, day};
  return base::valid(first) ? std::optional(base::day_number(first)) : std::nullopt;
}

// "gouverneur van Koersk@2018-10-11..2024-05-14". An end that names a year or month is its first day.
std::optional<Office> read_office(std::string_view cell) {
  const std::size_t at = cell.rfind('@');
  if (at == std::string_view::npos) return Office{std::string(cell), {}, {}};
  Office out{std::string(cell.substr(0, at)), {}, {}};
  const std::string_view dates = cell.substr(at + 1);
  const std::size_t dots = dates.find("..");
  if (dots == std::string_view::npos) return std::nullopt;
  const std::string_view from = dates.substr(0, dots), to = dates.substr(dots + 2);
  out.from = day_of(from);
  out.to = day_of(to);
  if ((!from.empty() && !out.from) || (!to.empty() && !out.to)) return std::nullopt;
  return out;
}

std::string no_office(std::string_view cell) { return read_office(cell) ? "" : "is not TITLE@FROM..TO"; }

// All ways in which an adjective may stand before a noun.
std::vector<std::string> adjective_forms(const Table& countries, const Row& row) {
  std::vector<std::string> out;
  for (const std::string& piece : pieces(countries.cell(row, "adjective_nl"))) {
    out.push_back(piece);
    out.push_back(piece.ends_with("ees") ? piece.substr(0, piece.size() - 2) + "se" : piece + "e");
  }
  for (const std::string& piece : pieces(countries.cell(row, "adjective_en"))) out.push_back(piece);
  for (const std::string& piece : pieces(countries.cell(row, "adjective_ru"))) {
    for (const char* end : {"ий", "ая", "ое", "ие", "ого", "ой", "их"}) out.push_back(piece + end);
  }
  for (const std::string& piece : pieces(countries.cell(row, "adjective_uk"))) {
    for (const char* end : {"ий", "а", "е", "і", "ого", "ої", "их"}) out.push_back(piece + end);
  }
  return out;
}

}  // namespace

const TableSchema& actors_table() {
  static const TableSchema schema{
      .name = "shared/actors",
      .columns = {text("id"), one_of("kind", names_of(ActorKind::other)), required(text("name")), list(text("aliases")),
                  list(text("acronyms")), optional(reference("affiliation", "shared/actors", "id")),
                  optional(reference("country", "shared/countries", "iso")),
                  optional(list(checked("office", no_office))), list(text("places")), text("wikidata"),
                  required(text("source"))}};
  return schema;
}

const TableSchema& bodies_table() {
  static const TableSchema schema{
      .name = "shared/bodies",
      .columns = {text("id"), one_of("kind", names_of(ActorKind::other)), list(required(text("nl"))),
                  list(required(text("en"))), list(required(text("ru"))), list(required(text("uk")))}};
  return schema;
}

void Actors::add_actor(const Table& table, const Row& row) {
  ActorRow actor;
  actor.id = row.cells.front();
  actor.kind = base::parse_name(table.cell(row, "kind"), ActorKind::other).value();
  actor.name = table.cell(row, "name");
  actor.names = pieces(table.cell(row, "aliases"));
  const std::vector<std::string> acronyms = pieces(table.cell(row, "acronyms"));
  actor.names.insert(actor.names.end(), acronyms.begin(), acronyms.end());
  actor.affiliation = table.cell(row, "affiliation");
  actor.country = table.cell(row, "country");
  for (const std::string& cell : pieces(table.cell(row, "office"))) actor.offices.push_back(read_office(cell).value());
  actor.places = pieces(table.cell(row, "places"));
  actor.wikidata = table.cell(row, "wikidata");
  actor.source = table.cell(row, "source");
  actor.row = table.id(row);
  const auto index = static_cast<std::uint32_t>(rows_.size());
  ids_.emplace(actor.id, index);
  rows_.push_back(std::move(actor));
  add_aliases(index, acronyms);
}

void Actors::add_bodies(const Table& bodies, const Table& countries) {
  for (const Row& row : bodies.rows()) {
    const std::vector<std::string> dutch = pieces(bodies.cell(row, "nl"));
    const ActorKind kind = base::parse_name(bodies.cell(row, "kind"), ActorKind::other).value();
    const std::string id(row.cells.front());
    bodies_.push_back({id, kind, dutch.empty() ? id : dutch.front(), bodies.id(row)});
    for (const char* language : {"nl", "en", "ru", "uk"}) {
      for (const std::string& word : pieces(bodies.cell(row, language)))
        body_words_.emplace(name_key(word), bodies_.size() - 1);
    }
  }
  for (const Row& row : countries.rows()) {
    const std::string iso(row.cells.front());
    const std::vector<std::string> adjectives = pieces(countries.cell(row, "adjective_nl"));
    adjectives_.emplace(iso, adjectives.empty() ? iso : adjectives.front());
    for (const std::string& form : adjective_forms(countries, row)) lands_.emplace(name_key(form), Land{iso, form});
    for (const char* column : {"name_nl", "name_en", "name_ru", "name_uk", "aliases_nl"}) {
      for (const std::string& name : pieces(countries.cell(row, column)))
        lands_.emplace(name_key(name), Land{iso, name});
    }
  }
  for (const ActorRow& row : rows_) {
    if (row.kind != ActorKind::place_as_actor || row.country.empty()) continue;
    lands_.emplace(name_key(row.name), Land{row.country, row.name});
    for (const std::string& name : row.names) lands_.emplace(name_key(name), Land{row.country, name});
  }
}

Result<Actors> Actors::make(const Lexicons& lexicons) {
  Actors out;
  Result<NameMatcher> matcher = NameMatcher::make(lexicons);
  if (!matcher) return matcher.error();
  out.matcher_ = std::move(*matcher);
  out.endings_ = NameEndings(lexicons.table(name_endings_table()));
  const Table& table = lexicons.table(actors_table());
  for (const Row& row : table.rows()) out.add_actor(table, row);
  out.add_bodies(lexicons.table(bodies_table()), lexicons.table(countries_table()));
  out.join_bodies();
  out.add_land_offices();
  return out;
}

}  // namespace wederhoor::lexicon
