// Whom the claims of an incident go back to.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dossier/agreement.h"
#include "dossier/office_sides.h"
#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

// Claims that are copies of an earlier one.
class Copies {
 public:
  explicit Copies(const Dossier& dossier);
  Ref first(const Ref& claim) const;

 private:
  std::map<Ref, Ref> first_;
};

// The root of whoever has no name.
inline constexpr std::string_view unknown_origin = "unknown";

// What it takes to find them.
struct OriginSources {
  const Heap& heap;
  const Copies& copies;
  const Agreement& agreement;
  const OfficeSides& offices;
  const std::vector<Verified>& verified;  // of the incident
};

// Roots of the attributed claims, as actor ids or, where no id is known, as the words that name them: the last hop of
// each chain. A spokesman is his body, a state is no root beside one of its bodies, an agency whose report lies in the
// heap is whoever it quotes; somebody without a name who says what a copy says is the copy's. What both parties
// say together has no root of its own. Sorted, each once.
std::vector<std::string> origins_of(const OriginSources& from, const Incident& incident);

}  // namespace wederhoor::dossier
