// Who was asked and did not answer.
#pragma once

#include <vector>

#include "dossier/sides.h"
#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

// Does the answer to a question of families tell that somebody did not answer?
bool is_silence(const Answer& answer);
// Does the clause tell what was asked: "op vragen over het dodental"?
bool tells_what_was_asked(const Proposition& clause);
// In order of the incident, each party once a report; linear in its claims and their clauses.
std::vector<Unanswered> unanswered_of(const Heap& heap, const Sides& sides, const Incident& incident);

}  // namespace wederhoor::dossier
