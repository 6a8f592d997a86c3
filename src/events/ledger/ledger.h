// The ledger: what became of those who are counted, whose they are, who counted, as of when.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

// One Number for each quantity that counts or measures something of the story, in text order.
std::vector<Number> make_ledger(const Finding& finding, const std::vector<Event>& events);

class SideFinder;
// The same before the learned choice of who are civilians (choice.h).
std::vector<Number> ruled_ledger(const Finding& finding, const std::vector<Event>& events, const SideFinder& sides);

}  // namespace wederhoor::events
