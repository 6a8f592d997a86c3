// Who did it, to whom, with what: agents, targets, victims of an event.
#pragma once

#include "events/event_words.h"

namespace wederhoor::events {

void set_participants(Event& event, const Reading& reading, const WordKeys& keys);

}  // namespace wederhoor::events
