// Which matches belong to which incident.
#pragma once

#include <cstdint>
#include <vector>

#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

class MatchesByIncident {
 public:
  explicit MatchesByIncident(const Dossier& dossier);
  // Contradictions and look-alikes of the incident, in order of matches.
  const std::vector<std::uint32_t>& of(std::uint32_t incident) const { return pairs_[incident]; }
  // Matches between its numbers that say "one quantity".
  const std::vector<std::uint32_t>& numbers(std::uint32_t incident) const { return numbers_[incident]; }

 private:
  std::vector<std::vector<std::uint32_t>> pairs_, numbers_;
};

}  // namespace wederhoor::dossier
