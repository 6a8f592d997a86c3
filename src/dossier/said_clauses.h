// What a claim says, clause by clause.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "base/propositions.h"

namespace wederhoor::dossier {

// In order of the text.
inline std::span<const Proposition> propositions_of(const Heap& heap, const Ref& claim) {
  return base::propositions_of(heap[claim], claim.index);
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
