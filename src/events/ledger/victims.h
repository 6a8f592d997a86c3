// Who is harmed where a report tells of civilians only.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

// Gives the dead, wounded and missing of whom nothing is said the side civilians, where all those harmed of whom the
// report says something are civilians.
void share_victims(const Finding& finding, const std::vector<Event>& events, std::vector<Number>& ledger);

}  // namespace wederhoor::events
