// What a claim says, clause by clause.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

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

// What a claim answers to the questions about every incident (lexicons/shared/questions.tsv), in order of the text.
inline std::vector<const Answer*> answers_of(const Heap& heap, const Ref& claim) {
  std::vector<const Answer*> out;
  for (const Proposition& p : propositions_of(heap, claim)) {
    for (const Answer& answer : p.answers)
      if (!answer.asked.empty()) out.push_back(&answer);
  }
  return out;
}

// Is it who does it, or whom it is done to?
inline bool takes_part(const Argument& argument) {
  return argument.role == ArgumentRole::subject || argument.role == ArgumentRole::object;
}

}  // namespace wederhoor::dossier
