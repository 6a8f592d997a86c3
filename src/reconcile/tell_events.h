// What the heap tells of its events beyond their own reports.
#pragma once

#include "reconcile/scenes.h"
#include "wederhoor/match.h"

namespace wederhoor::reconcile {

// Tells the heap (Heap::tell): of events whose place or day their report does not tell, or tells otherwise, those that
// trees trust most; of members of a body that the report does not name, the body. After find_incidents.
void tell_events(Heap& heap, const std::vector<Incident>& incidents, const Lexicons& lexicons);

}  // namespace wederhoor::reconcile
