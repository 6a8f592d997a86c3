// Who is blamed for an incident, and who denies it.
#pragma once

#include <vector>

#include "dossier/lead_claims.h"

namespace wederhoor::dossier {

// At most two that blame somebody or claim the deed, then at most two that deny it, each voice once; empty: nobody
// does. The view must have its questions and disputes; linear in their claims.
std::vector<Ref> blame_of(const Dossier& dossier, const IncidentView& view, const LeadClaims& is);

}  // namespace wederhoor::dossier
