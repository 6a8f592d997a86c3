// The trees that say which of its places, of its days, is an event's, by language.
#pragma once

#include <map>

#include "lexicon/weighing_trees.h"

namespace wederhoor::reconcile {

// What is measured of one choice, by name: for lexicon::WeighingTrees.
using Measures = std::vector<std::pair<std::string_view, std::int32_t>>;

struct EventTrees {
  lexicon::WeighingTrees places, days;
};

class EventTreesOf {
 public:
  explicit EventTreesOf(const Lexicons& lexicons) : lexicons_(lexicons) {}
  // nullptr: the language has none.
  const EventTrees* of(const std::string& language);

 private:
  const Lexicons& lexicons_;
  std::map<std::string, EventTrees> trees_;
};

// The choice that the trees trust most, of equals the first; its `hold` counts for the report's own. nullptr: they
// trust none, and the report has none.
template <class Choice>
const Choice* best_of(const std::vector<Choice>& choices, const lexicon::WeighingTrees& trees) {
  const Choice* best = nullptr;
  std::int32_t most = 0;
  for (const Choice& choice : choices) {
    const std::int32_t score = trees.score(choice.measures) + choice.hold;
    if (best == nullptr || score > most) most = score, best = &choice;
  }
  return best == nullptr || (most < 0 && !choices.front().own) ? nullptr : best;
}

}  // namespace wederhoor::reconcile
