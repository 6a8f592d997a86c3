// Denials that point back.
#pragma once

#include <vector>

#include "wederhoor/lexicons.h"
#include "wederhoor/match.h"

namespace wederhoor::reconcile {

// Adds a contradiction for each claim that denies, by a pronoun, what another party said just before. Linear.
void match_denials(const Heap& heap, const Lexicons& lexicons, std::vector<Match>& out);

}  // namespace wederhoor::reconcile
