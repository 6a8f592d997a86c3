// The ledger of one incident: which figures are about the same quantity.
#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/quantity_signs.h"
#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

// `linked`: matches between numbers of this incident that say "one quantity" (same, copies, updates, contradicts).
std::vector<LedgerLine> ledger_lines(const Heap& heap, const std::vector<Match>& matches,
                                     const std::vector<std::uint32_t>& linked, const Incident& incident,
                                     const lexicon::QuantityEvidence& evidence);

}  // namespace wederhoor::dossier
