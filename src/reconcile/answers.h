// Claims of one incident that give the same answer to a question (same, supports), and that give answers which exclude
// each other (contradicts).
#pragma once

#include "reconcile/make_match.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::reconcile {

void match_positions(const Heap& heap, const Incident& incident, const Lexicons& lexicons, std::vector<Match>& out);

}  // namespace wederhoor::reconcile
