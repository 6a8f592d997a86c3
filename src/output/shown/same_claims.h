// Claims that say the same or are copies: a group, for which its first in the heap stands.
#pragma once

#include <map>
#include <vector>

#include "wederhoor/dossier.h"

namespace wederhoor::output {

class SameClaims {
 public:
  explicit SameClaims(const Dossier& dossier);
  Ref first(Ref claim) const;
  // How many reports hold a claim of this group; 1 where it stands alone.
  std::uint32_t reports(Ref first) const;
  // The first claim of each group in the list, in its order.
  std::vector<Ref> distinct(const std::vector<Ref>& claims) const;

 private:
  std::map<Ref, Ref> first_;
  std::map<Ref, std::uint32_t> reports_;
};

}  // namespace wederhoor::output
