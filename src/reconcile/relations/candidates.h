// Which claims are compared: those of reports that tell of the same things, each with its closest partners there.
#pragma once

#include "reconcile/relations/features.h"

namespace wederhoor::reconcile {

// Two statements by number, the earlier one first.
struct Candidate {
  std::uint32_t a = 0, b = 0;
  Rivals rivals;
};

// `statements`: of all documents, in their order. In order of a, then b. Each report meets a bounded number of others,
// each claim a bounded number of claims of each.
std::vector<Candidate> find_candidates(const std::vector<Statement>& statements);

}  // namespace wederhoor::reconcile
