// Decides the place mentions of a report. "Gevechten bij Soedzja" has one, with its point; "de Belgorodse gouverneur"
// has none. Tested by tests/reading/where/places_test.cc.
#include "reading/where/places.h"

#include <algorithm>

#include "reading/where/places_choose.h"
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
  if (row.kind == PlaceKind::region) mention.admin1 = mention.name;
  if (row.admin1 >= 0 && row.kind != PlaceKind::region)
    mention.admin1 = gazetteer.row(static_cast<std::uint32_t>(row.admin1)).name_nl;
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
  const std::vector<PlaceName> names = find_place_names(row, *words_, gazetteer);
  const std::vector<std::int64_t> chosen = choose_places(row, *words_, gazetteer, names);
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
    if (chosen[i] >= 0) set_row(gazetteer, static_cast<std::uint32_t>(chosen[i]), mention);
    const std::string row_id = mention.place_id.empty() ? std::string() : "gazetteer:" + mention.place_id;
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
