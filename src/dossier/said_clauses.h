// What a claim says, clause by clause.
#pragma once

#include <algorithm>
#include <span>

#include "wederhoor/heap.h"

namespace wederhoor::dossier {

// In order of the text.
inline std::span<const Proposition> propositions_of(const Heap& heap, const Ref& claim) {
  const std::vector<Proposition>& all = heap[claim].propositions;  // in order of their claims
  const auto first =
      std::partition_point(all.begin(), all.end(), [&](const Proposition& p) { return p.claim < claim.index; });
  const auto last =
      std::partition_point(first, all.end(), [&](const Proposition& p) { return p.claim == claim.index; });
  return {first, last};
}

// Is it who does it, or whom it is done to?
inline bool takes_part(const Argument& argument) {
  return argument.role == ArgumentRole::subject || argument.role == ArgumentRole::object;
}

}  // namespace wederhoor::dossier
