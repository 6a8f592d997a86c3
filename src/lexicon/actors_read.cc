// Reads the tables of actors and bodies: what a row must hold, and under which words it is found.
// Applies to the row "putin<tab>person<tab>Vladimir Poetin<tab>…". Not its business: finding (actors.cc).
// Tested by tests/lexicon/actors_test.cc.
#include <fmt/format.h>

#include <charconv>

#include "base/dates.h"
#include "base/enum_names.h"
#include "base/utf8.h"
#include "lexicon/actors.h"
#include "lexicon/names/name_key.h"
#include "lexicon/table_file.h"

namespace wederhoor::lexicon {
namespace {

Error wrong(const Table& table, const Row& row, std::string message) {
  return {ErrorKind::data, fmt::format("lexicons/{}.tsv:{}", table.name(), row.line), std::move(message),
          "see the head of the file"};
}

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

Status Actors::add_actor(const Table& table, const Row& row) {
  ActorRow actor;
  actor.id = row.cells.front();
  const auto kind = base::parse_name(table.cell(row, "kind"), ActorKind::other);
  if (!kind) return wrong(table, row, "unknown kind '" + std::string(table.cell(row, "kind")) + "'");
  actor.kind = *kind;
  actor.name = table.cell(row, "name");
  if (actor.name.empty()) return wrong(table, row, "no name");
  actor.names = pieces(table.cell(row, "aliases"));
  const std::vector<std::string> acronyms = pieces(table.cell(row, "acronyms"));
  actor.names.insert(actor.names.end(), acronyms.begin(), acronyms.end());
  actor.affiliation = table.cell(row, "affiliation");
  actor.country = table.cell(row, "country");
  for (const std::string& cell : pieces(table.cell(row, "office"))) {
    const std::optional<Office> office = read_office(cell);
    if (!office) return wrong(table, row, "office '" + cell + "' is not TITLE@FROM..TO");
    actor.offices.push_back(*office);
  }
  actor.places = pieces(table.cell(row, "places"));
  actor.wikidata = table.cell(row, "wikidata");
  actor.source = table.cell(row, "source");
  actor.row = table.id(row);
  const auto index = static_cast<std::uint32_t>(rows_.size());
  ids_.emplace(actor.id, index);
  rows_.push_back(std::move(actor));
  add_aliases(index, acronyms);
  return Done{};
}

void Actors::add_bodies(const Table& bodies, const Table& countries) {
  for (const Row& row : bodies.rows()) {
    const std::vector<std::string> dutch = pieces(bodies.cell(row, "nl"));
    const auto kind = base::parse_name(bodies.cell(row, "kind"), ActorKind::other);
    const std::string id(row.cells.front());
    bodies_.push_back({id, kind.value_or(ActorKind::other), dutch.empty() ? id : dutch.front(), bodies.id(row)});
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
  out.endings_ = NameEndings(lexicons.table("shared/name_endings"));
  const Table& table = lexicons.table("shared/actors");
  for (const Row& row : table.rows()) {
    if (Status done = out.add_actor(table, row); !done) return done.error();
  }
  for (const Row& row : table.rows()) {
    const std::string affiliation(table.cell(row, "affiliation"));
    if (!affiliation.empty() && !out.ids_.contains(affiliation))
      return wrong(table, row, "affiliation '" + affiliation + "' is no row");
  }
  out.add_bodies(lexicons.table("shared/bodies"), lexicons.table("shared/countries"));
  out.join_bodies();
  return out;
}

}  // namespace wederhoor::lexicon
