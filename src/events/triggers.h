// Which words name an event, and of which kind.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

// Events with trigger, sentence, kind, because, and the realis that the word itself tells; in text order, one per head
// word.
std::vector<Event> find_triggers(const Finding& finding);

// The word of a trigger that the others hang on: "kwamen" of "kwamen … om het leven".
std::uint32_t head_of(const Reading& reading, Span trigger);

// Is the event, whose head is the word at `at`, told in the past or as done? "Staken in brand" is no form of the
// present of what the row of its trigger is.
bool told_as_done(const Finding& finding, const Event& event, std::uint32_t at);

}  // namespace wederhoor::events
