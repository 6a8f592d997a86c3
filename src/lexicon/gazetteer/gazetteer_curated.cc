// Decides which names our own tables add to places, and which rows of our own stand beside them.
// Applies to: "de Belgorodse grensdorpen" (adjective of row geonames:578071). Not: spellings from letters
// (gazetteer_generated.cc). Tested by tests/lexicon/gazetteer/gazetteer_test.cc.
#include "lexicon/gazetteer/gazetteer_curated.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "base/enum_names.h"
#include "lexicon/countries.h"
#include "lexicon/table_file.h"

namespace wederhoor::lexicon {
namespace {

using Index = std::unordered_map<std::string, std::size_t>;

Error wrong(const Table& table, const Row& row, std::string_view what) {
  return {ErrorKind::data, fmt::format("lexicons/{}.tsv:{}", table.name(), row.line), std::string(what),
          "correct the row"};
}

void add(PlaceDraft& place, std::string_view text, NameOrigin origin, std::string_view language) {
  if (!text.empty()) place.names.push_back({std::string(text), origin, std::string(language)});
}

void add_all(PlaceDraft& place, std::string_view cell, NameOrigin origin, std::string_view language) {
  for (const std::string& piece : pieces(cell)) add(place, piece, origin, language);
}

// "Chinees" and "Chinese", "Russisch" and "Russische".
void add_dutch_adjectives(PlaceDraft& place, std::string_view cell) {
  for (const std::string& piece : pieces(cell)) {
    add(place, piece, NameOrigin::adjective, "nl");
    const bool ees = piece.ends_with("ees");
    add(place, ees ? piece.substr(0, piece.size() - 2) + "se" : piece + "e", NameOrigin::adjective, "nl");
  }
}

// All cases of a Russian or Ukrainian adjective in -sk-.
void add_slavic_adjectives(PlaceDraft& place, std::string_view cell, std::string_view language) {
  constexpr std::string_view russian[] = {"ий", "ая", "ое", "ие", "ого", "ой", "ому", "им", "их", "ую", "ими", "ом"};
  constexpr std::string_view ukrainian[] = {"ий", "а", "е", "і", "ого", "ої", "ому", "им", "их", "у", "ими", "ій"};
  for (const std::string& stem : pieces(cell)) {
    for (const std::string_view ending : language == "ru" ? russian : ukrainian) {
      add(place, stem + std::string(ending), NameOrigin::adjective, language);
    }
  }
}

Index index_codes(const GazetteerText& gazetteer) {
  Index codes;
  for (std::size_t i = 0; i < gazetteer.places.size(); ++i) {
    const PlaceDraft& place = gazetteer.places[i];
    if (place.kind == PlaceKind::country || place.kind == PlaceKind::region) codes.emplace(place.region, i);
  }
  return codes;
}

Status add_countries(const Table& table, const Index& codes, GazetteerText& gazetteer) {
  for (const Row& row : table.rows()) {
    const auto found = codes.find(std::string(row.cells.front()));
    if (found == codes.end()) return wrong(table, row, "no such country");
    PlaceDraft& place = gazetteer.places[found->second];
    add_all(place, table.cell(row, "aliases_nl"), NameOrigin::curated, "");
    add_dutch_adjectives(place, table.cell(row, "adjective_nl"));
    add_all(place, table.cell(row, "inhabitant_nl"), NameOrigin::inhabitant, "nl");
    add_all(place, table.cell(row, "inhabitants_nl"), NameOrigin::inhabitant, "nl");
    add_all(place, table.cell(row, "adjective_en"), NameOrigin::adjective, "en");
    add_slavic_adjectives(place, table.cell(row, "adjective_ru"), "ru");
    add_slavic_adjectives(place, table.cell(row, "adjective_uk"), "uk");
  }
  return Done{};
}

// Our Dutch name goes before the source's, so that it is the one shown.
Status add_regions(const Table& table, const Index& codes, GazetteerText& gazetteer) {
  for (const Row& row : table.rows()) {
    const auto found = codes.find(std::string(row.cells.front()));
    if (found == codes.end()) return wrong(table, row, "no such region");
    PlaceDraft& place = gazetteer.places[found->second];
    add(place, table.cell(row, "name_nl"), NameOrigin::curated, "nl");
    add(place, table.cell(row, "name_en"), NameOrigin::curated, "en");
    add(place, table.cell(row, "name_ru"), NameOrigin::curated, "ru");
    add(place, table.cell(row, "name_uk"), NameOrigin::curated, "uk");
    add_all(place, table.cell(row, "also"), NameOrigin::curated, "");
    add_dutch_adjectives(place, table.cell(row, "adjective_nl"));
    place.disputed = !table.cell(row, "disputed").empty();
  }
  return Done{};
}

bool number(std::string_view cell, double& out) {
  const auto done = std::from_chars(cell.data(), cell.data() + cell.size(), out);
  return done.ec == std::errc() && done.ptr == cell.data() + cell.size();
}

// Fills what the row gives; empty string if all is well. A row about a known place may leave its position out.
std::string read_place(const Table& table, const Row& row, const Index& codes, bool known, PlaceDraft& place) {
  const std::string_view kind = table.cell(row, "kind"), lat = table.cell(row, "lat"), lon = table.cell(row, "lon");
  const std::string_view country = table.cell(row, "country"), region = table.cell(row, "region"),
                         radius = table.cell(row, "radius_km");
  if (const auto read = base::parse_name(kind, PlaceKind::other)) {
    place.kind = *read;
  } else if (!known || !kind.empty()) {
    return "unknown kind";
  }
  if (!lat.empty() && (!number(lat, place.lat) || !number(lon, place.lon))) return "bad latitude or longitude";
  if (!known && lat.empty()) return "a new place needs a position";
  if (!radius.empty() && !number(radius, place.radius_km)) return "bad radius";
  place.located = place.located || !lat.empty();
  if (!country.empty()) place.country = place.region = country;
  if (!region.empty()) place.region = region;
  if (!place.region.empty() && !codes.contains(place.region)) return "no such country or region";
  place.disputed = place.disputed || !table.cell(row, "disputed").empty();
  return "";
}

Status add_places(const Table& table, const Index& codes, GazetteerText& gazetteer) {
  Index ids;
  for (std::size_t i = 0; i < gazetteer.places.size(); ++i) ids.emplace(gazetteer.places[i].id, i);
  for (const Row& row : table.rows()) {
    const std::string id(row.cells.front());
    const auto found = ids.find(id);
    const bool known = found != ids.end();
    if (!known && !id.starts_with("wederhoor:"))
      return wrong(table, row, "no such place; our own begin with wederhoor:");
    PlaceDraft fresh;
    PlaceDraft& place = known ? gazetteer.places[found->second] : fresh;
    const std::string problem = read_place(table, row, codes, known, place);
    if (!problem.empty()) return wrong(table, row, problem);
    if (!known) {
      place.id = id;
      place.source = "curated: " + std::string(table.cell(row, "source"));
      add(place, table.cell(row, "name_nl"), NameOrigin::main, "nl");
    }
    add(place, table.cell(row, "name_nl"), NameOrigin::curated, "nl");
    add(place, table.cell(row, "name_en"), NameOrigin::curated, "en");
    add_all(place, table.cell(row, "also"), NameOrigin::curated, "");
    add_dutch_adjectives(place, table.cell(row, "adjective_nl"));
    if (!known) gazetteer.places.push_back(std::move(fresh));
  }
  return Done{};
}

}  // namespace

const TableSchema& regions_table() {
  static const TableSchema schema{
      .name = "shared/regions",
      .columns = {text("code"), required(text("name_nl")), list(text("adjective_nl")), required(text("name_en")),
                  text("name_ru"), text("name_uk"), list(text("also")), optional(one_of("disputed", {"x"}))}};
  return schema;
}

const TableSchema& places_table() {
  static const TableSchema schema{
      .name = "shared/places",
      .columns = {text("id"), required(text("name_nl")), optional(one_of("kind", names_of(PlaceKind::other))),
                  optional(reference("country", "shared/countries", "iso")),
                  optional(reference("region", "shared/regions", "code")), optional(number("lat")),
                  optional(number("lon")), optional(number("radius_km")), list(text("also")),
                  list(text("adjective_nl")), optional(one_of("disputed", {"x"})), required(text("source")),
                  text("name_en")}};
  return schema;
}

Status add_curated(const Lexicons& lexicons, GazetteerText& gazetteer) {
  const Index codes = index_codes(gazetteer);
  if (Status done = add_countries(lexicons.table(countries_table()), codes, gazetteer); !done) return done;
  if (Status done = add_regions(lexicons.table(regions_table()), codes, gazetteer); !done) return done;
  return add_places(lexicons.table(places_table()), codes, gazetteer);
}

}  // namespace wederhoor::lexicon
