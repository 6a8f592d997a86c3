// Copies: claims of different reports, or of two places in one, that are the same words.
#pragma once

#include "reconcile/heap.h"

namespace wederhoor::reconcile {

// Which claims are copies of each other.
class CopyGroups {
 public:
  // Stars of kind `copies` are added to `out`.
  CopyGroups(Documents documents, std::vector<Match>& out);
  // The first claim of the heap with these words; the claim itself where nobody copied it.
  Ref first(const Ref& claim) const { return claims_[first_[offset_[claim.document] + claim.index]]; }

 private:
  std::vector<std::size_t> offset_;   // per document: its first claim, into claims_
  std::vector<Ref> claims_;           // of all documents, in order
  std::vector<std::uint32_t> first_;  // per claim, into claims_
};

}  // namespace wederhoor::reconcile
