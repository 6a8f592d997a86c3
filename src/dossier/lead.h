// What an editor reads first of an incident.
#pragma once

#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

// At most five lines, each with the claims that it rests on; none where the claims give none. The view must have its
// sides, questions, unverified and disputes; `disputes`: of the whole dossier.
std::vector<LeadLine> lead_of(const Dossier& dossier, const IncidentView& view);

}  // namespace wederhoor::dossier
