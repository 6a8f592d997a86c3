// Joins claims that matches call the same or copies.
// Applies to: one statement in three newspapers (×3). Not to: claims that support each other, which stay apart.
// Tested by tests/page/shown_test.cc.
#include "output/shown/same_claims.h"

#include <set>

namespace wederhoor::output {

SameClaims::SameClaims(const Dossier& dossier) {
  std::set<Ref> members;
  for (const Match& match : dossier.matches) {
    const bool joins = match.kind == MatchKind::same || match.kind == MatchKind::copies;
    if (!joins || match.a.kind != RecordKind::claim || match.b.kind != RecordKind::claim) continue;
    const Ref a = first(match.a), b = first(match.b);
    if (a != b) up_[std::max(a, b)] = std::min(a, b);
    members.insert(match.a);
    members.insert(match.b);
  }
  std::map<Ref, std::set<std::uint32_t>> documents;
  for (const Ref& ref : members) {
    const Ref top = first(ref);
    if (top != ref) up_[ref] = top;  // shorter next time
    documents[top].insert(ref.document);
  }
  for (const auto& [top, in] : documents) reports_[top] = static_cast<std::uint32_t>(in.size());
}

Ref SameClaims::first(Ref claim) const {
  for (auto at = up_.find(claim); at != up_.end(); at = up_.find(claim)) claim = at->second;
  return claim;
}

std::uint32_t SameClaims::reports(Ref first) const {
  const auto at = reports_.find(first);
  return at == reports_.end() ? 1 : at->second;
}

std::vector<Ref> SameClaims::distinct(const std::vector<Ref>& claims) const {
  std::set<Ref> seen;
  std::vector<Ref> out;
  for (const Ref& ref : claims)
    if (seen.insert(first(ref)).second) out.push_back(ref);
  return out;
}

}  // namespace wederhoor::output
