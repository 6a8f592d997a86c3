// What the clauses of each claim say: predicates with their arguments.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

// In order of their claims, then of the text. `kept`: where their words are kept.
std::vector<Proposition> find_propositions(const Finding& finding, KeptWords& kept);

}  // namespace wederhoor::events
