// What the parties disagree on, question by question.
#pragma once

#include "dossier/contradictions.h"
#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

// The disputes of one incident, real ones first, then by id. `ledger`: its figures, whose quantities disputes are
// about. Linear in its matches, but for sorting.
std::vector<Dispute> disputes_of(const Dossier& dossier, std::uint32_t incident,
                                 const std::vector<std::uint32_t>& pairs, const std::vector<LedgerLine>& ledger);

}  // namespace wederhoor::dossier
