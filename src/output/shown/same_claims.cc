// Joins claims that matches call the same or copies.
// Applies to: one statement in three newspapers (×3). Not to: claims that support each other, which stay apart.
// Tested by tests/page/shown_test.cc.
#include "output/shown/same_claims.h"

#include <set>

#include "base/groups.h"

namespace wederhoor::output {

SameClaims::SameClaims(const Dossier& dossier) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, Ref> members;  // in order of the heap
  std::vector<const Match*> joins;
  for (const Match& match : dossier.matches) {
    if (match.kind != MatchKind::same && match.kind != MatchKind::copies) continue;
    if (match.a.kind != RecordKind::claim || match.b.kind != RecordKind::claim) continue;
    joins.push_back(&match);
    for (const Ref& ref : {match.a, match.b})
      members.emplace(std::pair(dossier.documents.place_of(ref.report), ref.index), ref);
  }
  std::vector<Ref> claims;
  std::map<Ref, std::uint32_t> number;
  for (const auto& [at, ref] : members) {
    number.emplace(ref, static_cast<std::uint32_t>(claims.size()));
    claims.push_back(ref);
  }
  base::Groups groups(claims.size());
  for (const Match* match : joins) groups.join(number.at(match->a), number.at(match->b));
  std::map<Ref, std::set<ReportKey>> reports;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const Ref& first = claims[groups.find(i)];
    first_.emplace(claims[i], first);
    reports[first].insert(claims[i].report);
  }
  for (const auto& [first, in] : reports) reports_[first] = static_cast<std::uint32_t>(in.size());
}

Ref SameClaims::first(Ref claim) const {
  const auto at = first_.find(claim);
  return at == first_.end() ? claim : at->second;
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
