// Whether an event happened, goes on, failed, was repelled, is planned, denied, thought up, or lies behind the news.
#pragma once

#include "events/event_words.h"

namespace wederhoor::events {

// Reads the clause of the trigger and the claim the event stands in; adds its reasons to event.because.
void set_realis(Event& event, const Report& report, const Reading& reading, const Claims& claims, const WordKeys& keys,
                const Words& words);

}  // namespace wederhoor::events
