// Which claims are compared: those of reports that tell of the same things, each with its closest partners there.
#pragma once

#include <functional>

#include "reconcile/relations/features.h"

namespace wederhoor::reconcile {

// Two reports are short when their claims make no more pairs: all are weighed, however unlike.
inline constexpr std::uint32_t most_pairs_of_short = 9;

// Two statements by number, the earlier one first.
struct Candidate {
  std::uint32_t a = 0, b = 0;
  // Much alike, or they may count one thing, or the one may answer the other. Of the rest only what plainly differs is
  // looked for.
  bool weighed = false;
  Rivals rivals;  // of those that are weighed
};

// The statements of a report, and the number of the first.
struct Numbered {
  std::uint32_t first = 0;
  std::span<const Statement> of;
};

// Calls `take` with the candidates among those of two reports, the earlier one of the heap first, or of one (both the
// same). A bounded number for each claim.
void each_candidate(const Numbered& a, const Numbered& b, const std::function<void(const Candidate&)>& take);

// Of all documents, in their order: all candidates, in order of a, then b.
std::vector<Candidate> find_candidates(const std::vector<Statement>& statements);

}  // namespace wederhoor::reconcile
