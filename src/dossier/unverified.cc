// Decides what nobody verified: the report says so, or it is hearsay that only one origin tells.
// Applies to: "De berichten zijn niet onafhankelijk te verifiëren". Not to: "zegt de gouverneur" alone: a named source
// answers for it; "naar eigen zeggen sliep zij al": so does who speaks of himself. Tested by
// tests/dossier/build_dossier_test.cc.
#include "dossier/unverified.h"

namespace wederhoor::dossier {

Supported::Supported(const std::vector<Match>& matches) {
  std::set<Ref> copied;  // "same" between copies is no support
  for (const Match& match : matches) {
    if (match.kind != MatchKind::copies && match.kind != MatchKind::shares_root) continue;
    copied.insert(match.a);
    copied.insert(match.b);
  }
  for (const Match& match : matches) {
    const bool independent = match.kind == MatchKind::same && match.a.report != match.b.report &&
                             !copied.contains(match.a) && !copied.contains(match.b);
    if (match.kind != MatchKind::supports && !independent) continue;
    supported_.insert(match.a);
    supported_.insert(match.b);
  }
}

std::vector<Ref> unverified_claims(const Heap& heap, const Supported& supported, const std::vector<Verified>& verified,
                                   const Incident& incident) {
  std::vector<Ref> said, single;
  std::set<Ref> known;
  for (const Verified& one : verified) known.insert(one.claim);
  for (const Ref& ref : incident.claims) {
    const Claim& claim = heap.claim(ref);
    if (!claim.disclaimers.empty())
      said.push_back(ref);
    else if (claim.hearsay && claim.form != Form::according_to && claim.standing != Standing::confirmed &&
             !supported.has(ref) && !known.contains(ref))
      single.push_back(ref);
  }
  said.insert(said.end(), single.begin(), single.end());
  return said;
}

}  // namespace wederhoor::dossier
