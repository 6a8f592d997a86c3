// What belongs to the clause of a word: by the tree where there is one, else by nearness within the sentence.
#pragma once

#include "wederhoor/reading.h"

namespace wederhoor::events {

// Lower is closer: steps in the tree between the two clauses, then words between; larger than `far` when in another
// sentence.
inline constexpr std::uint32_t far_away = 1u << 20;
std::uint32_t distance(const Reading& reading, std::uint32_t from, Span to);
// Tokens of the clause of `token`, in text order, without those of clauses below it. Without a tree: up to commas and
// conjunctions.
std::vector<std::uint32_t> clause_tokens(const Reading& reading, std::uint32_t token);

}  // namespace wederhoor::events
