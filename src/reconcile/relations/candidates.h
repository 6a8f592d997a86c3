// Which claims are compared: those of reports that tell of the same things, each with its closest partners there.
#pragma once

#include <functional>

#include "reconcile/relations/features.h"

namespace wederhoor::reconcile {

// Two statements by number, the earlier one first.
struct Candidate {
  std::uint32_t a = 0, b = 0;
  // Much alike, or they may count one thing, or the one may answer the other. Of the rest only what plainly differs is
  // looked for.
  bool weighed = false;
  Rivals rivals;  // of those that are weighed
};

// `statements`: of all documents, in their order. Calls `take` with each candidate, those of two reports together. Each
// report meets a bounded number of others, each claim a bounded number of claims of each.
void each_candidate(const std::vector<Statement>& statements, const std::function<void(const Candidate&)>& take);
// All of them, in order of a, then b.
std::vector<Candidate> find_candidates(const std::vector<Statement>& statements);

}  // namespace wederhoor::reconcile
