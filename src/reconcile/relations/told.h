// A judged pair as a match: with the question, and the words that answer to each other.
#pragma once

#include "reconcile/relations/plain.h"

namespace wederhoor::reconcile {

// The clauses, phrases and amounts of the two that answer to each other.
std::vector<AlignedPart> aligned_parts(const Statement& a, const Statement& b, const Aligned& aligned);

// Without `about`, which only the whole dispute tells. `plain`: parts beside those of the clauses, and in their place.
Match told(const Heap& heap, const Statement& a, const Statement& b, const Judged& judged, const Aligned& aligned,
           const Plain& plain);

// Two claims that say the same: with the clauses and amounts that fit best.
Match told_same(const Heap& heap, const Statement& a, const Statement& b);

}  // namespace wederhoor::reconcile
