// Who did it, to whom, with what: agents, targets, victims of an event.
#pragma once

#include "events/whom.h"

namespace wederhoor::events {

void set_participants(Event& event, const Finding& finding, const Whom& whom);

}  // namespace wederhoor::events
