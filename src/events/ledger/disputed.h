// Whose the attackers are, where that is what is disputed.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

// Attackers who were taken for those of a side that says, in this report, that it has no part in it: nobody's but
// the attackers' own.
void leave_disputed(const Claims& claims, const Reading& reading, const std::vector<Proposition>& propositions,
                    std::vector<Number>& ledger);

}  // namespace wederhoor::events
