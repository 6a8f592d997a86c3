// Decides which area is meant where a place is only named to tell another by. "Ten zuiden van Koersk" is a circle south
// of it; "in Koersk" is Koersk. Tested by tests/reading/where/places_test.cc.
#include "reading/where/places_relate.h"

#include <algorithm>

namespace wederhoor::reading {
namespace {
void move_to(PlaceMention& mention, double km, double bearing, double radius) {
  const lexicon::GeoPoint point = lexicon::moved({mention.lat, mention.lon}, km, bearing);
  mention.lat = point.lat;
  mention.lon = point.lon;
  mention.radius_km = radius;
}

// The distance that is counted right before the phrase: "20 kilometer ten zuiden van"; also "op enkele kilometers van".
const Quantity* distance_before(const WordRow& row, std::uint32_t token) {
  const std::vector<Quantity>& all = row.reading().quantities;
  const Span at = row.token(token).span;
  auto after =
      std::partition_point(all.begin(), all.end(), [&](const Quantity& q) { return q.span.begin <= at.begin; });
  if (after == all.begin()) return nullptr;
  const Quantity& quantity = *--after;
  if (quantity.unit != QuantityUnit::km && quantity.unit != QuantityUnit::m) return nullptr;
  const std::uint32_t end = token_at(row.reading(), quantity.span.end);
  return end == token || quantity.span.meets(at) ? &quantity : nullptr;
}

double kilometres(const Quantity& quantity) {
  const double n = quantity.best ? *quantity.best : quantity.high ? *quantity.high : quantity.low.value_or(0);
  return quantity.unit == QuantityUnit::m ? n / 1000 : n;
}
}  // namespace

void relate_place(const WordRow& row, const PlaceWords& words, const PlaceName& name, PlaceMention& mention) {
  if (!name.part.empty()) {
    mention.relation = name.part;
    const double bearing = *words.compass(name.part), reach = std::max(mention.radius_km, 10.0);
    if (mention.located && bearing >= 0) move_to(mention, reach * 0.5, bearing, reach * 0.5);
    return;
  }
  const Sentence& sentence = row.reading().sentences[row.token(name.first).sentence];
  std::uint32_t at = name.first;
  // Over quotation marks, an article and a kind word with its adjectives: "ten zuiden van de Russische stad Koersk".
  for (int n = 0; n < 4 && at > sentence.first; ++n) {
    const std::string_view word = row[at - 1];
    const bool between = row.is(at - 1, Closed::the) || words.kind(word) != nullptr ||
                         !words.nations().adjective(row.form(at - 1)).empty() || row.token(at - 1).upos == Upos::ADJ ||
                         word == "'" || word == "\xE2\x80\x98";
    if (!between) break;
    --at;
  }
  std::uint32_t size = 0;
  const RelationRow* relation = words.relation_before(row, sentence.first, at, size);
  if (relation == nullptr && at != name.first)
    relation = words.relation_before(row, sentence.first, name.first, size), at = name.first;
  if (relation == nullptr) return;
  mention.relation = relation->phrase;
  mention.because.push_back({"relate_place", relation->id, row.span(at - size, at)});
  if (!mention.located) return;
  const std::uint32_t phrase = at - size;
  const Quantity* distance = distance_before(row, phrase);
  const double km = distance != nullptr ? kilometres(*distance) : 0;
  switch (relation->shape) {
    case RelationShape::direction: {
      const double away = distance != nullptr ? km : std::max(relation->km, mention.radius_km * 0.6);
      move_to(mention, away, relation->bearing,
              distance != nullptr ? std::max(5.0, away * 0.3) : std::max(relation->radius, away));
      break;
    }
    case RelationShape::part: {
      const double reach = std::max(mention.radius_km, 5.0);
      move_to(mention, reach * 0.5, relation->bearing, reach * 0.5);
      break;
    }
    case RelationShape::distance:
      mention.radius_km = std::max(mention.radius_km, distance != nullptr ? km * 1.1 : 20.0);
      break;
    case RelationShape::border:
    case RelationShape::around:
    case RelationShape::towards: mention.radius_km = std::max(mention.radius_km, relation->radius); break;
  }
}

void relate_like(const PlaceWords& words, const PlaceMention& mate, PlaceMention& mention) {
  for (const Because& why : mate.because) {
    if (why.construction != "relate_place") continue;
    const RelationRow* relation = words.relation(mate.relation);
    if (relation == nullptr || !relation->of_row) return;
    mention.relation = mate.relation;
    mention.radius_km = std::max(mention.radius_km, mate.radius_km);
    mention.because.push_back(why);
    return;
  }
}

}  // namespace wederhoor::reading
