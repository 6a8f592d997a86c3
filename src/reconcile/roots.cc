// Shared roots within an incident: the same origin at the end of the chain, in different reports. Not: claims that only
// share their outlet. Tested by tests/reconcile/matches_test.cc.
#include "reconcile/roots.h"

#include <map>
#include <set>

namespace wederhoor::reconcile {

void match_roots(const Heap& heap, const Incident& incident, std::vector<Match>& out) {
  std::map<std::string, std::vector<Ref>> by_origin;
  for (const Ref& ref : incident.claims) {
    if (heap.claim(ref).form == Form::plain) continue;
    const std::string origin = origin_of(heap, ref);
    if (!origin.empty() && origin != heap[ref].report.outlet) by_origin[origin].push_back(ref);
  }
  for (const auto& [origin, refs] : by_origin) {
    std::set<ReportKey> reports;
    for (const Ref& ref : refs) reports.insert(ref.report);
    if (reports.size() > 1) add_star(heap, MatchKind::shares_root, refs, "both go back to " + origin, out);
  }
}

}  // namespace wederhoor::reconcile
