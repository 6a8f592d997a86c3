// A judged pair as a match: with the question, and the words that answer to each other.
#pragma once

#include <functional>

#include "reconcile/relations/plain.h"

namespace wederhoor::reconcile {

// Without `about`, which only the whole dispute tells. `plain`: parts beside those of the clauses, and in their place.
Match told(const Heap& heap, const Statement& a, const Statement& b, const Judged& judged, const Aligned& aligned,
           const Plain& plain);

// Claims that say the same, by number: each joined to the first one with which it shares what is done, or what is done
// to, or how many, or of which `sure` is true. One that shares none of it with any is not told of. `members`: in order
// of their ids.
std::vector<Match> told_same(const Heap& heap, const std::vector<Statement>& statements,
                             const std::vector<std::uint32_t>& members,
                             const std::function<bool(std::uint32_t, std::uint32_t)>& sure);

}  // namespace wederhoor::reconcile
