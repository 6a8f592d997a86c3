// When and where an event took place, by the words of its own clause, else of its sentence.
#pragma once

#include "wederhoor/event.h"

namespace wederhoor::events {

// Sets time, when, place. A place that acts (*Moskou zegt*) is no place of an event unless nothing else is there.
void set_when_and_where(Event& event, const Reading& reading);

}  // namespace wederhoor::events
