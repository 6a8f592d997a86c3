// Dossier: documents, matches and incidents laid out by incident, question and side. The stage's only entry.
#pragma once

#include "wederhoor/dossier.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::dossier {

// Columns for claims that no side owns: made by the reports themselves, and by anybody who belongs to no side.
inline constexpr std::string_view outlet_side = "outlet";
inline constexpr std::string_view other_side = "other";
// The row for claims that answer none of the questions; it comes last.
inline constexpr std::string_view other_question = "other";

// The matches and incidents point into the heap. Linear in claims, numbers and matches
// together. Order of the questions: lexicons/shared/questions.tsv, then what is counted ("count_killed", ...), then the
// rest.
Dossier build_dossier(Heap heap, std::vector<Match> matches, std::vector<Incident> incidents, const Lexicons& lexicons);

}  // namespace wederhoor::dossier
