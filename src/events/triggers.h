// Which words name an event, and of which kind.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

// Events with trigger, sentence, kind and because; in text order, one per head word.
std::vector<Event> find_triggers(const Finding& finding);

}  // namespace wederhoor::events
