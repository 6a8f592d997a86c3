// What the parties disagree on, question by question.
#pragma once

#include "dossier/agreement.h"
#include "dossier/sides.h"
#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

// The disputes of one incident, real ones first, then by id. `pairs`: its contradictions and look-alikes, into
// Dossier::matches. Linear in its records and pairs, but for sorting.
std::vector<Dispute> disputes_of(const Dossier& dossier, std::uint32_t incident,
                                 const std::vector<std::uint32_t>& pairs, const Agreement& agreement,
                                 const Sides& sides);

}  // namespace wederhoor::dossier
