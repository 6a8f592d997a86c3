// When and where. "Maandag vielen rebellen Sjebekino aan": Monday, Sjebekino. Not: "Maandag zei hij dat Sjebekino in april was aangevallen":
// the event has its own time in its own clause. Tested by tests/events/when_where_test.cc.
#include "events/when_where.h"

#include <algorithm>
#include <span>

#include "events/clause.h"

namespace wederhoor::events {
namespace {

bool dated(const TimeMention& time) {
  return time.kind != TimeKind::duration && time.kind != TimeKind::set && time.value.known();
}

bool placed(const PlaceMention& place) { return !place.acts && (place.located || !place.place_id.empty()); }

// Coarser places lose against finer ones at a like distance.
std::uint32_t coarseness(const PlaceMention& place) {
  if (place.kind == PlaceKind::country) return 12;
  return place.kind == PlaceKind::region ? 4 : 0;
}

// Index of the nearest mention of the sentence for which `good` holds; none if there is none. Mentions are in text order.
template <class Mentions, class Good, class Extra>
std::int32_t nearest(const Reading& reading, const Mentions& mentions, std::uint32_t sentence, std::uint32_t at, Good good,
                     Extra extra) {
  const auto first = std::partition_point(mentions.begin(), mentions.end(), [&](const auto& m) { return m.sentence < sentence; });
  std::int32_t best = none;
  std::uint32_t closest = far_away;
  for (auto m = first; m != mentions.end() && m->sentence == sentence; ++m) {
    if (!good(*m)) continue;
    const std::uint32_t d = distance(reading, at, m->span) + extra(*m);
    if (d < closest) {
      closest = d;
      best = static_cast<std::int32_t>(m - mentions.begin());
    }
  }
  return best;
}
}  // namespace

void set_when_and_where(Event& event, const Reading& reading) {
  const std::uint32_t at = token_at(reading, event.trigger.begin);
  event.time = nearest(reading, reading.times, event.sentence, at, dated, [](const TimeMention&) { return 0u; });
  event.place = nearest(reading, reading.places, event.sentence, at, placed, coarseness);
  if (event.time != none) event.when = reading.times[event.time].value;
}

}  // namespace wederhoor::events
