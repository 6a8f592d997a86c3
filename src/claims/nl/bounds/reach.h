// How far a clause reaches by the order of its words.
#pragma once

#include "claims/scene.h"

namespace wederhoor::claims {

struct Reach {
  std::uint32_t end;         // behind the last word of the clause
  std::int32_t next = none;  // the dat of a clause joined to it
};

bool finite_word(const Scene&, std::uint32_t token);
// "dat" and "of" where they open a clause.
bool says_that(const Scene&, std::uint32_t token);
// Does the word open a clause that a finite verb must follow?
bool waits_for_verb(const Scene&, std::uint32_t token);
// End of the clause that goes on from `from` while `waiting` finite verbs are still to come.
Reach reach(const Scene&, std::uint32_t from, int waiting);
// The dat or of behind a cue that opens what is said; none where another verb or noun of saying comes between.
std::int32_t opener_behind(const Scene&, std::uint32_t cue_end, const Tokens& cue);
// What is said in "dat A en dat B": A and B.
std::vector<Tokens> marked_clauses(const Scene&, std::uint32_t opener);

}  // namespace wederhoor::claims
