// Copies: claims of different reports, or of two places in one, that are the same words.
#pragma once

#include "reconcile/make_match.h"

namespace wederhoor::reconcile {

// Stars of kind `copies`, added to `out`.
void match_copies(const Heap& heap, std::vector<Match>& out);

}  // namespace wederhoor::reconcile
