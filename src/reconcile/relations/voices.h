// Whose voice a statement is, beside that of another.
#pragma once

#include "reconcile/relations/features.h"

namespace wederhoor::reconcile {

// One speaker, who speaks for a body and that body, or the writer of one report with himself or with whom he quotes: no
// two parties.
bool one_voice(const Statement& a, const Statement& b);

// Denies the one no more than that it had a part in it, while the other says nothing of it?
bool denies_its_part(const Statement& s, const Statement& other);

}  // namespace wederhoor::reconcile
