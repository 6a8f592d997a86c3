// Which records say the same thing, or bear it out, or are copies.
#pragma once

#include <map>
#include <vector>

#include "wederhoor/match.h"

namespace wederhoor::dossier {

class Agreement {
 public:
  explicit Agreement(const std::vector<Match>& matches) {
    for (const Match& match : matches) {
      if (match.kind != MatchKind::same && match.kind != MatchKind::copies && match.kind != MatchKind::supports)
        continue;
      with_[match.a].push_back(match.b);
      with_[match.b].push_back(match.a);
    }
  }
  // Those that the record is matched with; empty: none.
  const std::vector<Ref>& with(const Ref& ref) const {
    static const std::vector<Ref> nobody;
    const auto found = with_.find(ref);
    return found == with_.end() ? nobody : found->second;
  }

 private:
  std::map<Ref, std::vector<Ref>> with_;
};

}  // namespace wederhoor::dossier
