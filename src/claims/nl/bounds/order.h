// Who says it and what, by the order of words alone, for the places where trees often err.
#pragma once

#include "claims/scene.h"

namespace wederhoor::claims {

// The finite verb that goes with a verb of saying: itself, or its auxiliary; none where there is none.
std::int32_t finite_of(const Scene&, std::uint32_t verb);
// The conjunction or relative pronoun whose clause the finite verb closes; none for the verb of a main clause.
std::int32_t opener_of(const Scene&, std::uint32_t finite);
// First token behind the verbs that stand together with `verb`.
std::uint32_t cluster_end(const Scene&, std::uint32_t verb);
// First of the verbs that stand together with `verb`.
std::uint32_t cluster_begin(const Scene&, std::uint32_t verb);
// Behind the adverbs, words of time and phrases with a preposition that begin at `from`.
std::uint32_t behind_adverbials(const Scene&, std::uint32_t from, std::uint32_t to);
// The subject of the clause in which the verb stands; empty where its place holds none.
Tokens subject_by_order(const Scene&, std::uint32_t verb);
// The source that the tree names, or the subject by order where another clause lies between the two.
Tokens settled_source(const Scene&, std::uint32_t verb, Tokens source);
// "heeft verzocht de brug te sluiten": the clause with te behind the cue; empty where none follows.
Tokens infinitive_by_order(const Scene&, std::uint32_t verb, const VerbCue&, const Tokens& source);

// "de wens om hem te sparen een rol": a clause with te ends with its verb where a noun phrase follows.
Tokens to_last_te(const Scene&, Tokens words);

}  // namespace wederhoor::claims
