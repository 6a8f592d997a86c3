// Who is said to hold two offices that nobody holds at once.
#pragma once

#include <vector>

#include "reconcile/make_match.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::reconcile {

// Contradictions of role between the first claims of one person in two reports that call him by different offices,
// added to `out`. `about`: his actor id.
void match_offices(const Heap& heap, const Lexicons& lexicons, std::vector<Match>& out);

}  // namespace wederhoor::reconcile
