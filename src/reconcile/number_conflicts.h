// Figures of one incident: those that conflict, and those that only look so.
#pragma once

#include "reconcile/heap.h"

namespace wederhoor::reconcile {

void match_numbers(Documents documents, const Incident& incident, std::vector<Match>& out);

}  // namespace wederhoor::reconcile
