// Decides the place mentions of a report. "Gevechten bij Soedzja" has one, with its point; "de Belgorodse gouverneur"
// has none. Tested by tests/reading/where/places_test.cc.
#include "reading/where/places.h"

#include <algorithm>

#include "lexicon/gazetteer/english_name.h"
#include "reading/where/places_choose.h"
#include "reading/where/places_inside.h"
#include "reading/where/places_relate.h"

namespace wederhoor::reading {
namespace {
void set_row(const lexicon::Gazetteer& gazetteer, std::uint32_t place, PlaceMention& mention) {
  const lexicon::PlaceRow row = gazetteer.row(place);
  mention.place_id = row.id;
  mention.name = row.name_nl.empty() ? row.name : row.name_nl;
  mention.kind = row.kind;
  mention.located = row.located;
  mention.lat = row.lat;
  mention.lon = row.lon;
  mention.radius_km = row.radius_km;
  mention.country = row.country;
  mention.name_en = lexicon::english_name(gazetteer, place);
  if (row.kind == PlaceKind::region) mention.admin1 = mention.name, mention.admin1_en = mention.name_en;
  if (row.admin1 >= 0 && row.kind != PlaceKind::region) {
    const auto region = static_cast<std::uint32_t>(row.admin1);
    mention.admin1 = gazetteer.row(region).name_nl;
    mention.admin1_en = lexicon::english_name(gazetteer, region);
  }
}

constexpr double reach_km = 8;  // of a street, site or quarter whose town alone is known

// A street or site that the gazetteer lacks is its town, with a reach; kind and name stay its own.
void set_inside(const lexicon::Gazetteer& gazetteer, std::uint32_t town, PlaceMention& mention) {
  const PlaceKind kind = mention.kind;
  std::string name = std::move(mention.name);
  set_row(gazetteer, town, mention);
  mention.kind = kind;
  mention.name = std::move(name);
  mention.radius_km = reach_km;
}

// "Tilburg-Noord", "het station Gent-Sint-Pieters": the point is the town's, kind and name are its own.
void set_part(const WordRow& row, const PlaceName& name, PlaceMention& mention) {
  const bool told = name.kind != nullptr && !name.kind->office && !name.kind->kinds.empty();
  const PlaceKind kind = told ? name.kind->kinds.front() : PlaceKind::neighbourhood;
  const bool small = kind == PlaceKind::site || kind == PlaceKind::street;
  mention.kind = small ? kind : PlaceKind::neighbourhood;
  mention.name = std::string(row.span(name.first, name.last).of(row.text()));
  mention.radius_km = reach_km;
}

// A name whose only bearers lie too far off is judged as one that the gazetteer lacks.
void drop_unborne(const PlaceWords& words, std::vector<PlaceName>& names, std::vector<std::int64_t>& chosen) {
  std::vector<std::int32_t> now(names.size(), -1);  // where each name stands afterwards
  std::size_t kept = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool unborne = chosen[i] < 0 && !names[i].places.empty();
    if (unborne && words.score().of(names[i].evidence, false) <= 0) continue;
    now[i] = static_cast<std::int32_t>(kept);
    if (names[i].beside >= 0) names[i].beside = now[static_cast<std::size_t>(names[i].beside)];
    chosen[kept] = chosen[i];
    if (kept != i) names[kept] = std::move(names[i]);
    ++kept;
  }
  names.resize(kept);
  chosen.resize(kept);
}

bool is_group(ActorKind kind) {
  switch (kind) {
    case ActorKind::armed_group:
    case ActorKind::state_body:
    case ActorKind::army:
    case ActorKind::agency:
    case ActorKind::outlet:
    case ActorKind::organisation: return true;
    default: return false;
  }
}
}  // namespace

PlaceFinder::PlaceFinder(const lexicon::LanguageTables& tables) : words_(std::make_unique<PlaceWords>(tables)) {}
PlaceFinder::PlaceFinder(PlaceFinder&&) noexcept = default;
PlaceFinder::~PlaceFinder() = default;

std::vector<PlaceMention> PlaceFinder::find(const WordRow& row, const lexicon::Gazetteer& gazetteer) const {
  std::vector<PlaceName> names = find_place_names(row, *words_, gazetteer);
  std::vector<std::int64_t> chosen = choose_places(row, *words_, gazetteer, names);
  drop_unborne(*words_, names, chosen);
  const std::vector<std::int64_t> around = towns_around(row, gazetteer, names, chosen);
  std::vector<PlaceMention> out;
  out.reserve(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    const PlaceName& name = names[i];
    PlaceMention mention;
    mention.span = row.span(name.first, name.last);
    mention.sentence = row.token(name.first).sentence;
    mention.name = std::string(mention.span.of(row.text()));
    if (name.kind != nullptr && !name.kind->kinds.empty()) mention.kind = name.kind->kinds.front();
    mention.country = name.country;
    if (chosen[i] < 0 && name.shape != nullptr && name.kind == nullptr) mention.kind = name.shape->kinds.front();
    if (chosen[i] < 0 && name.code) mention.kind = PlaceKind::street;
    if (chosen[i] >= 0) set_row(gazetteer, static_cast<std::uint32_t>(chosen[i]), mention);
    if (around[i] >= 0) set_inside(gazetteer, static_cast<std::uint32_t>(around[i]), mention);
    if (name.quarter && mention.kind == PlaceKind::town) set_part(row, name, mention);
    const std::string row_id = mention.place_id.empty() ? std::string() : "gazetteer:" + std::string(mention.place_id);
    mention.because.push_back({"place_name", row_id, mention.span});
    if (name.kind != nullptr) mention.because.push_back({"kind_word", name.kind->id, name.kind_words});
    relate_place(row, *words_, name, mention);
    if (mention.relation.empty() && name.beside >= 0)
      relate_like(*words_, out[static_cast<std::size_t>(name.beside)], mention);
    out.push_back(std::move(mention));
  }
  return out;
}

void drop_places_in_names(Reading& reading) {
  std::vector<std::uint32_t> name_size(reading.tokens.size(),
                                       0);  // of the longest name of a group or body that a token is part of
  for (const Mention& mention : reading.mentions) {
    if (mention.kind != MentionKind::name || mention.entity == none) continue;
    if (!is_group(reading.entities[static_cast<std::size_t>(mention.entity)].kind)) continue;
    const auto [first, last] = tokens_in(reading, mention.head);
    for (std::uint32_t i = first; i < last; ++i) name_size[i] = std::max(name_size[i], mention.head.size());
  }
  std::erase_if(reading.places, [&](const PlaceMention& place) {
    const std::uint32_t token = token_at(reading, place.span.begin);
    return token < name_size.size() && name_size[token] > place.span.size();
  });
}

}  // namespace wederhoor::reading
