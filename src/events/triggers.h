// Which words name an event, and of which kind.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

// Events with trigger, sentence, kind, because, and the realis that the word itself tells; in text order, one per head
// word.
std::vector<Event> find_triggers(const Finding& finding);

// The word of a trigger that the others hang on: "kwamen" of "kwamen … om het leven".
std::uint32_t head_of(const Reading& reading, Span trigger);

}  // namespace wederhoor::events
