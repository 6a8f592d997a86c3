// The learned choice of what became of the counted, and of whose they are.
#pragma once

#include "events/ledger/measures.h"

namespace wederhoor::events {

class SideFinder;

// What may be chosen; not every state may be that of what is counted ("destroyed" of no persons).
std::span<const NumberState> states_to_choose();
bool may_be(NumberState state, const Quantity& quantity);

// Gives numbers of whose state the rules say nothing the one that state_trees.tsv is sure of, and the side civilians
// where nothing is said of their side and side_trees.tsv is sure; who is found to take part so is of the attackers.
void choose(const Finding& finding, const std::vector<Event>& events, const SideFinder& sides,
            std::vector<Number>& ledger);

}  // namespace wederhoor::events
