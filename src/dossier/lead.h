// What an editor reads first of an incident.
#pragma once

#include <set>
#include <string>

#include "dossier/agreement.h"
#include "dossier/leaning.h"
#include "lexicon/event_kinds.h"
#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

struct LeadSources {
  const Dossier& dossier;
  const Agreement& agreement;
  const lexicon::EventKinds& kinds;
  Leaning& leaning;
  const std::set<std::string>& parties;  // of the incident (Sides::parties)
};

// At most five lines, each with the claims that it rests on; none where the claims give none. The view must have its
// sides, questions, unverified and disputes. `figures`: matches between numbers of the incident, into Dossier::matches.
std::vector<LeadLine> lead_of(const LeadSources& from, const IncidentView& view,
                              const std::vector<std::uint32_t>& figures);

}  // namespace wederhoor::dossier
