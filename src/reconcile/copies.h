// Copies: claims of different reports, or of two places in one, that are the same words.
#pragma once

#include "reconcile/heap.h"

namespace wederhoor::reconcile {

// Stars of kind `copies`. Group of each claim in `group` (document-major order of claims): equal numbers are copies of
// each other.
void find_copies(Documents documents, std::vector<Match>& out, std::vector<std::uint32_t>& group);

}  // namespace wederhoor::reconcile
