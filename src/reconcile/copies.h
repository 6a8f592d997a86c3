// Copies: claims of different reports, or of two places in one, that are the same words.
#pragma once

#include "reconcile/make_match.h"

namespace wederhoor::reconcile {

// Which claims are copies of each other.
class CopyGroups {
 public:
  // The heap must live as long. Stars of kind `copies` are added to `out`.
  CopyGroups(const Heap& heap, std::vector<Match>& out);
  // The first claim of the heap with these words; the claim itself where nobody copied it.
  const Ref& first(const Ref& claim) const {
    return claims_[first_[offset_[heap_.place_of(claim.report)] + claim.index]];
  }

 private:
  const Heap& heap_;
  std::vector<std::size_t> offset_;   // per document: its first claim, into claims_
  std::vector<Ref> claims_;           // of all documents, in order
  std::vector<std::uint32_t> first_;  // per claim, into claims_
};

}  // namespace wederhoor::reconcile
