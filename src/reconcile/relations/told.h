// A judged pair as a match: with the question, and the words that answer to each other.
#pragma once

#include <functional>

#include "reconcile/relations/plain.h"

namespace wederhoor::reconcile {

// The clauses, phrases and amounts of the two that answer to each other.
std::vector<AlignedPart> aligned_parts(const Statement& a, const Statement& b, const Aligned& aligned);

// Without `about`, which only the whole dispute tells. `plain`: parts beside those of the clauses, and in their place.
Match told(const Heap& heap, const Statement& a, const Statement& b, const Judged& judged, const Aligned& aligned,
           const Plain& plain);

// Claims that say the same: each joined to the first one with which it shares what is done, or what is done to, or how
// many, or of which `sure` is true (of two members, by place). One that shares none of it with any is not told of.
// `members`: in order of their ids.
std::vector<Match> told_same(const Heap& heap, std::span<const Statement* const> members,
                             const std::function<bool(std::size_t, std::size_t)>& sure);

}  // namespace wederhoor::reconcile
