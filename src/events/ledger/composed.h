// Those of whom a count is made up.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

// "De veertien doden zijn drie militairen en elf criminelen", "van de 21 waren er drie agenten": who is said to be
// somebody is in his state. Gives the state of the subject to the counts that its predicate holds, where they have
// none.
void share_composition(const Finding& finding, std::vector<Number>& ledger);

}  // namespace wederhoor::events
