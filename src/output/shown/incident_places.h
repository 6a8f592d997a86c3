// The places of an incident, for its map.
#pragma once

#include <vector>

#include "wederhoor/dossier.h"

namespace wederhoor::output {

struct IncidentPlace {
  std::uint32_t document = 0, mention = 0;  // the first that names it, into Reading::places
  std::uint32_t times = 0;                  // mentions
};
struct IncidentPlaces {
  std::vector<IncidentPlace> located;  // most mentions first, then by name
  std::uint32_t unknown = 0;           // mentions whose place is not known
};
IncidentPlaces incident_places(const Dossier& dossier, const Incident& incident);

}  // namespace wederhoor::output
