// Who takes part in an event without being named beside it: what the other events of the report tell.
#pragma once

#include "events/whom.h"

namespace wederhoor::events {

// Fills agents and targets that are empty, and says why in `because`. Needs what each event says itself and what scenes
// gave it.
void imply_participants(std::vector<Event>& events, const Finding& finding, const Whom& whom);

}  // namespace wederhoor::events
