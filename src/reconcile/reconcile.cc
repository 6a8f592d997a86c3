// Incidents, then what holds between their records; copies over the whole heap. Tested by
// tests/reconcile/matches_test.cc.
#include "reconcile/reconcile.h"

#include <algorithm>
#include <tuple>

#include "reconcile/copies.h"
#include "reconcile/incidents.h"
#include "reconcile/numbers.h"
#include "reconcile/positions.h"
#include "reconcile/roots.h"

namespace wederhoor::reconcile {
namespace {

// Events of one incident that stand in different reports: a star.
void match_events(Documents documents, const Incident& incident, std::vector<Match>& out) {
  if (incident.documents.size() > 1)
    add_star(documents, MatchKind::same_incident, incident.events, incident.label, out);
}
}  // namespace

Reconciled reconcile(Documents documents, const Lexicons& lexicons) {
  Reconciled found;
  found.incidents = find_incidents(documents, lexicons);
  std::vector<std::uint32_t> copy_groups;
  find_copies(documents, found.matches, copy_groups);
  for (const Incident& incident : found.incidents) {
    match_events(documents, incident, found.matches);
    match_positions(documents, incident, lexicons, found.matches);
    match_numbers(documents, incident, found.matches);
    match_roots(documents, incident, found.matches);
  }
  const auto key = [](const Match& m) { return std::tie(m.kind, m.subkind, m.id); };
  std::sort(found.matches.begin(), found.matches.end(),
            [&](const Match& a, const Match& b) { return key(a) < key(b); });
  const auto same = [](const Match& a, const Match& b) { return a.id == b.id; };
  found.matches.erase(std::unique(found.matches.begin(), found.matches.end(), same), found.matches.end());
  return found;
}

}  // namespace wederhoor::reconcile
