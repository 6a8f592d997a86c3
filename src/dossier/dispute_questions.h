// How a dispute is put as a question, and what each of its positions answers.
#pragma once

#include "dossier/family_questions.h"
#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

// Fills in `asks`, `thing`, `agent`, `answers`, `about` and `in_order` of a dispute that has its positions and matches.
// `ledger`: of its incident. Linear in the records of the dispute, their propositions and the ledger.
void put_question(const Heap& heap, const std::vector<Match>& matches, const std::vector<LedgerLine>& ledger,
                  const FamilyQuestions& families, Dispute& dispute);

}  // namespace wederhoor::dossier
