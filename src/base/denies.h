// Does a claim deny that an incident happened?
//   "Het leger ontkent dat er een aanval is geweest": it does. Not: "ontkent iedere betrokkenheid bij de aanval" (who
//   did it), "ontkent dat er dinsdag ook een aanval op Wad is geweest" (another one).
#pragma once

#include <algorithm>
#include <cmath>

#include "base/propositions.h"

namespace wederhoor::base {

// Is it told of another day, or another town, than the incident's?
inline bool is_elsewhere(const Document& document, const Event& event, const Incident& incident) {
  constexpr std::int32_t most_days = 2;        // of a day that tells events apart
  constexpr double most_km = 30, apart = 0.3;  // radius of a town; degrees between two
  const Interval &told = event.when, &of = incident.when;
  if (event.time != none && told.begin && told.end && of.begin && of.end &&
      told.end->day - told.begin->day <= most_days &&
      (told.end->day <= of.begin->day || of.end->day <= told.begin->day))
    return true;
  if (event.place == none || incident.place_id.empty() || !incident.located) return false;
  const PlaceMention& place = document.reading.places[static_cast<std::size_t>(event.place)];
  return place.located && !place.place_id.empty() && place.place_id != incident.place_id &&
         std::max(place.radius_km, incident.radius_km) < most_km &&
         std::abs(place.lat - incident.lat) + std::abs(place.lon - incident.lon) > apart;
}

// Does the claim speak of who did it, or who helped, and not of whether it was done?
inline bool is_of_the_doer(const Document& document, std::uint32_t claim) {
  for (const Proposition& p : propositions_of(document, claim)) {
    for (const Answer& answer : p.answers)
      if (answer.asked == "responsibility" || answer.asked == "involvement") return true;
  }
  return false;
}

// Calls `use` with each event that the claim tells of.
template <class Use>
void each_event(const Document& document, std::uint32_t claim, const Use& use) {
  const Spans& content = document.claims.claims[claim].content;
  if (content.empty()) return;
  const std::vector<Event>& all = document.events;  // in text order
  const std::uint32_t begin = content.front().begin, end = content.back().end;
  const auto first =
      std::partition_point(all.begin(), all.end(), [&](const Event& e) { return e.trigger.begin < begin; });
  for (auto e = first; e != all.end() && e->trigger.begin < end; ++e)
    if (e->claim == static_cast<std::int32_t>(claim)) use(*e);
}

// Are all events that a denial tells of others than the incident's?
inline bool denies_another(const Document& document, std::uint32_t claim, const Incident& incident) {
  bool any = false, own = false;
  each_event(document, claim, [&](const Event& event) {
    any = true;
    own = own || !is_elsewhere(document, event, incident);
  });
  return any && !own;
}

}  // namespace wederhoor::base
