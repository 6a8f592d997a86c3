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
      if (match.kind != MatchKind::same) continue;
      same_[match.a].push_back(match.b);
      same_[match.b].push_back(match.a);
    }
  }
  // Those that the record is matched with; empty: none.
  const std::vector<Ref>& with(const Ref& ref) const { return at(with_, ref); }
  // Those that say the same, each in its own words.
  const std::vector<Ref>& same(const Ref& ref) const { return at(same_, ref); }

 private:
  using Matched = std::map<Ref, std::vector<Ref>>;
  static const std::vector<Ref>& at(const Matched& matched, const Ref& ref) {
    static const std::vector<Ref> nobody;
    const auto found = matched.find(ref);
    return found == matched.end() ? nobody : found->second;
  }
  Matched with_, same_;
};

}  // namespace wederhoor::dossier
