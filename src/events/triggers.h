// Which words name an event, and of which kind.
#pragma once

#include "events/event_words.h"

namespace wederhoor::events {

// Events with trigger, sentence, kind and because; in text order, one per head word.
std::vector<Event> find_triggers(const Report& report, const Reading& reading, const WordKeys& keys,
                                 const Words& words);

}  // namespace wederhoor::events
