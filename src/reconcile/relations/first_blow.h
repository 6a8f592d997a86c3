// Who is said to have struck first.
#pragma once

#include "reconcile/relations/statement.h"

namespace wederhoor::reconcile {

struct FirstBlow {
  std::string_view who;   // id of the actor; empty: not known
  std::string_view head;  // lemma of the word that names him; empty: not told
  bool of_state = false;  // an army or another body of a state
  bool denied = false;    // he did not
  Span words;             // that name him
};

// "De opvarenden openden als eersten het vuur." Nothing: it is no act of arms, or who did it is not told.
std::optional<FirstBlow> first_blow_of(const Heap& heap, const Statement& s);

// The one denies what the other says, or each names another: of a state and of none, so that they are no two names of
// one party.
bool excludes(const FirstBlow& x, const FirstBlow& y);

}  // namespace wederhoor::reconcile
