// What the tree tells of the words of a report: what hangs on one, who the subject of a verb is and whether he
// undergoes it.
#pragma once

#include <limits>

#include "events/finding.h"

namespace wederhoor::events {

// What hangs on the token, of very much only the beginning: no word of a hostile text may cost all of it.
std::span<const std::uint32_t> some_children(const Finding& finding, std::uint32_t token);
// The first that hangs on the token by this relation; none.
std::int32_t child_by(const Finding& finding, std::uint32_t token, std::string_view relation);
// Its preposition in lower case; empty: none.
std::string_view preposition(const Finding& finding, std::uint32_t token);
// The first of a row of conjuncts: "twee tanks, een truck en tien jeeps" stand where the tanks do. `most`: steps.
std::uint32_t first_conjunct(const Reading& reading, std::uint32_t token,
                             std::size_t most = std::numeric_limits<std::size_t>::max());
// The words of the phrase that the token heads, without its preposition and the clauses that hang on it.
Span phrase_of(const Finding& finding, std::uint32_t token);
// "De groep, die de aanslag opeiste": the group for "die"; else the token itself.
std::uint32_t antecedent(const Finding& finding, std::uint32_t token);
bool is_nominal(const Token& token);
bool is_participle(const Token& token);
// Is the verb told in the past, or as done?
bool told_as_done(const Finding& finding, std::uint32_t verb);
// Is the verb, or one of its helpers, finite and plural?
bool of_many(const Finding& finding, std::uint32_t verb);
// Is the subject the one that undergoes it?
bool is_passive(const Finding& finding, std::uint32_t verb);
// The word that is the subject of the verb itself; none.
std::int32_t own_subject(const Finding& finding, std::uint32_t verb);
// The word that is the subject of the verb or participle: its own, that of the verb it is joined to or depends on, the
// noun that a relative clause or an attributive participle belongs to; none.
std::int32_t verb_subject(const Finding& finding, std::uint32_t verb);

}  // namespace wederhoor::events
