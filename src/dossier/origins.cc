// Decides whom the attributed claims of an incident go back to: the last hop of the chain, else who says it. "RIA op
// gezag van de gouverneur" and "de gouverneur op Telegram": one origin, the gouverneur. Not: the outlet that prints it,
// nor "bronnen" that nothing tells apart. Tested by tests/dossier/disputes_test.cc.
#include "dossier/origins.h"

#include <set>

namespace wederhoor::dossier {
namespace {

std::string root_of(const Heap& heap, const Ref& ref) {
  const Claim& claim = heap.claim(ref);
  if (!claim.chain.empty()) return claim.chain.back().actor;
  if (claim.source_entities.empty()) return "";
  return heap.actor(heap.place_of(ref.report), claim.source_entities.front());
}

}  // namespace

Copies::Copies(const Dossier& dossier) {
  for (const Match& match : dossier.matches) {
    if (match.kind == MatchKind::copies) first_.try_emplace(match.b, match.a);
  }
}

Ref Copies::first(const Ref& claim) const {
  const auto found = first_.find(claim);
  return found == first_.end() ? claim : found->second;
}

std::vector<std::string> origins_of(const Heap& heap, const Copies& copies, const Incident& incident) {
  std::set<std::string> out;
  for (const Ref& ref : incident.claims) {
    const Claim& claim = heap.claim(ref);
    const bool nobody = claim.source_type == SourceType::none || claim.source_type == SourceType::anonymous ||
                        claim.source_type == SourceType::observers;
    if (claim.form == Form::plain || (nobody && claim.chain.size() < 2)) continue;
    std::string root = root_of(heap, ref);
    if (root.starts_with("x_")) root = root_of(heap, copies.first(ref));
    if (!root.empty() && root != heap[ref].report.outlet) out.insert(std::move(root));
  }
  return {out.begin(), out.end()};
}

}  // namespace wederhoor::dossier
