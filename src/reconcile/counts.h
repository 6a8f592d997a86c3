// Figures of one quantity: what takes the place of another.
#pragma once

#include "reconcile/make_match.h"

namespace wederhoor::reconcile {

// Of the numbers of an incident: `updates` between numbers, the earlier one with its later.
void match_counts(const Heap& heap, const Incident& incident, std::vector<Match>& out);

}  // namespace wederhoor::reconcile
