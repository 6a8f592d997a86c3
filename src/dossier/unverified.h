// What nobody verified.
#pragma once

#include <set>
#include <vector>

#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

// Claims that another origin says as well.
class Supported {
 public:
  explicit Supported(const std::vector<Match>& matches);
  bool has(Ref claim) const { return supported_.contains(claim); }

 private:
  std::set<Ref> supported_;
};

// First the claims with a disclaimer, then hearsay from a single origin that nobody verified; each in order of the
// incident.
std::vector<Ref> unverified_claims(const Heap& heap, const Supported& supported, const std::vector<Verified>& verified,
                                   const Incident& incident);

}  // namespace wederhoor::dossier
