// Figures of one quantity: what bears another out, and what takes its place.
#pragma once

#include "reconcile/make_match.h"

namespace wederhoor::reconcile {

// Of the numbers of an incident: `supports` between claims, `updates` between numbers, the earlier one with its later.
void match_counts(const Heap& heap, const Incident& incident, std::vector<Match>& out);

}  // namespace wederhoor::reconcile
