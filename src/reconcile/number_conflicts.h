// Figures of one incident: those that conflict, and those that only look so.
#pragma once

#include "reconcile/make_match.h"

namespace wederhoor::reconcile {

void match_numbers(const Heap& heap, const Incident& incident, std::vector<Match>& out);

}  // namespace wederhoor::reconcile
