// The learned choice of who are civilians.
#pragma once

#include "events/ledger/measures.h"

namespace wederhoor::events {

// Gives the side civilians to counted persons of whose side the rules say nothing, where side_trees.tsv is sure; not to
// somebody's own ("zijn mannen", "vijftig man"). `attackers`: who attacks in this report, into Reading::entities; none.
void choose_civilians(const Finding& finding, const std::vector<Event>& events, std::int32_t attackers,
                      std::vector<Number>& ledger);

}  // namespace wederhoor::events
