// What events of one report give each other: which tell one thing again, and what an event that does not say when,
// where or by whom takes over.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

// Sets `repeats`, and place, time and participants where an event has none of its own; says so in `because`. Needs what
// each event says itself, and its realis. report_places: those of the report where something can have happened,
// report_times: its days on which it can have, in text order.
void share_scenes(std::vector<Event>& events, const Finding& finding, std::span<const std::int32_t> report_places,
                  std::span<const std::int32_t> report_times);

}  // namespace wederhoor::events
