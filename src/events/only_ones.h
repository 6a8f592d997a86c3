// The only one whom a report tells to do, undergo or suffer something.
#pragma once

#include <vector>

#include "events/finding.h"

namespace wederhoor::events {

// Gives the only doer, target and victim that the events of a report name to its other events of that day that name
// none. Linear in the events. The rows of because: only_doer, only_target, only_victim.
void share_only_ones(std::vector<Event>& events, const Finding& finding);

}  // namespace wederhoor::events
