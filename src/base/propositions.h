// The clauses of a claim.
#pragma once

#include <algorithm>
#include <span>

#include "wederhoor/heap.h"

namespace wederhoor::base {

// In order of the text.
inline std::span<const Proposition> propositions_of(const Document& document, std::uint32_t claim) {
  const std::vector<Proposition>& all = document.propositions;  // in order of their claims
  const auto first =
      std::partition_point(all.begin(), all.end(), [&](const Proposition& p) { return p.claim < claim; });
  const auto last = std::partition_point(first, all.end(), [&](const Proposition& p) { return p.claim == claim; });
  return {first, last};
}

}  // namespace wederhoor::base
