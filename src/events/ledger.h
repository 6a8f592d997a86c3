// The ledger: what became of those who are counted, whose they are, who counted, as of when.
#pragma once

#include "events/claim_index.h"
#include "events/event_words.h"

namespace wederhoor::events {

// One Number for each quantity that counts or measures something of the story, in text order.
std::vector<Number> make_ledger(const Report& report, const Reading& reading, const Claims& claims,
                                const ClaimIndex& index, const std::vector<Event>& events, const WordKeys& keys,
                                const Words& words);

}  // namespace wederhoor::events
