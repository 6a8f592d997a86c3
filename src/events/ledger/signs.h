// Words near a count that hint at what became of those counted, or at whose they are.
#pragma once

#include <cstdint>
#include <vector>

#include "events/finding.h"

namespace wederhoor::events {

// Sets of hints, a bit each; of words, and of all words of a clause and of a sentence.
struct Hints {
  using Set = std::uint32_t;
  std::vector<Set> word, clause, sentence;
};

constexpr Hints::Set hint(NumberState state) { return Hints::Set{1} << static_cast<unsigned>(state); }
constexpr Hints::Set hint(SideKind side) { return Hints::Set{1} << static_cast<unsigned>(side); }
// Where civilians are ("school"), and the speaker's own ("ons").
constexpr Hints::Set scene_hint = 1U << 30U, own_hint = 1U << 31U;

// Of the states of lexicons/*/states.tsv, by clause.
std::vector<Hints::Set> state_hints(const Finding& finding);
// Of the sides of lexicons/*/sides.tsv, by a word or the end of a compound.
Hints side_hints(const Finding& finding);

}  // namespace wederhoor::events
