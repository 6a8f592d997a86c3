// Decides where a match is shown: at the incident of either end.
// Applies to: "afgeslagen" against "nog niet voorbij" about one raid. Not to: a match between records that belong to no
// incident. Tested by tests/dossier/build_dossier_test.cc.
#include "dossier/contradictions.h"

#include <algorithm>
#include <map>

namespace wederhoor::dossier {
namespace {

// incident of each record that has one
std::map<Ref, std::uint32_t> incident_of(const Dossier& dossier) {
  std::map<Ref, std::uint32_t> owner;
  for (std::uint32_t i = 0; i < dossier.incidents.size(); ++i) {
    const Incident& incident = dossier.incidents[i];
    for (const auto* refs : {&incident.claims, &incident.events, &incident.numbers})
      for (const Ref& ref : *refs) owner.emplace(ref, i);
  }
  return owner;
}

bool one_quantity(const Match& match) {
  const bool numbers = match.a.kind == RecordKind::number && match.b.kind == RecordKind::number;
  return numbers && (match.kind == MatchKind::same || match.kind == MatchKind::copies ||
                     match.kind == MatchKind::updates || match.kind == MatchKind::contradicts);
}

}  // namespace

MatchesByIncident::MatchesByIncident(const Dossier& dossier)
    : pairs_(dossier.incidents.size()), numbers_(dossier.incidents.size()) {
  const std::map<Ref, std::uint32_t> owner = incident_of(dossier);
  for (std::uint32_t m = 0; m < dossier.matches.size(); ++m) {
    const Match& match = dossier.matches[m];
    const bool shown = match.kind == MatchKind::contradicts || match.kind == MatchKind::look_alike;
    if (!shown && !one_quantity(match)) continue;
    const auto a = owner.find(match.a), b = owner.find(match.b);
    for (const auto at : {a, b}) {
      if (at == owner.end() || (at == b && a != owner.end() && a->second == b->second)) continue;
      if (shown) pairs_[at->second].push_back(m);
      if (one_quantity(match)) numbers_[at->second].push_back(m);
    }
  }
}

}  // namespace wederhoor::dossier
