// Shared roots within an incident: the same origin at the end of the chain, in different reports. Not: claims that only
// share their outlet. Tested by tests/reconcile/matches_test.cc.
#include "reconcile/roots.h"

#include <map>
#include <set>

namespace wederhoor::reconcile {

void match_roots(Documents documents, const Incident& incident, std::vector<Match>& out) {
  std::map<std::string, std::vector<Ref>> by_origin;
  for (const Ref& ref : incident.claims) {
    const Document& d = documents[ref.document];
    const Claim& claim = claim_of(documents, ref);
    if (claim.form == Form::plain) continue;
    const std::string origin = origin_of(d, claim);
    if (!origin.empty() && origin != d.report.outlet) by_origin[origin].push_back(ref);
  }
  for (const auto& [origin, refs] : by_origin) {
    std::set<std::uint32_t> reports;
    for (const Ref& ref : refs) reports.insert(ref.document);
    if (reports.size() > 1) add_star(documents, MatchKind::shares_root, refs, "both go back to " + origin, out);
  }
}

}  // namespace wederhoor::reconcile
