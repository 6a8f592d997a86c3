// A judged pair as a match: with the question, and the words that answer to each other.
#pragma once

#include "reconcile/relations/judge.h"

namespace wederhoor::reconcile {

// `about`: id of the smallest claim of the dispute.
Match told(const Heap& heap, const Statement& a, const Statement& b, const Judged& judged, const Aligned& aligned,
           const std::string& about);

}  // namespace wederhoor::reconcile
