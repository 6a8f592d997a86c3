// Incidents, then what holds between their records; copies over the whole heap. Tested by
// tests/reconcile/matches_test.cc.
#include "reconcile/reconcile.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/enum_names.h"
#include "reconcile/copies.h"
#include "reconcile/counts.h"
#include "reconcile/denials.h"
#include "reconcile/firsts.h"
#include "reconcile/incidents.h"
#include "reconcile/offices.h"
#include "reconcile/roots.h"

namespace wederhoor::reconcile {
namespace {

// Events of one incident that stand in different reports: a star.
void match_events(const Heap& heap, const Incident& incident, std::vector<Match>& out) {
  if (incident.reports.size() > 1) add_star(heap, MatchKind::same_incident, incident.events, incident.label, out);
}

// Two records contradict each other once, in the way that was found first: the surest come first.
void keep_first_contradiction(std::vector<Match>& matches) {
  std::set<std::pair<Ref, Ref>> seen;
  std::erase_if(matches, [&](const Match& m) {
    return m.kind == MatchKind::contradicts && !seen.insert(std::minmax(m.a, m.b)).second;
  });
}

// Two who contradict each other say no one thing, whatever their words: "X eist de aanslag op", "Y eist de aanslag op".
void drop_contradicted(std::vector<Match>& matches) {
  std::set<std::pair<Ref, Ref>> apart;
  for (const Match& m : matches)
    if (m.kind == MatchKind::contradicts) apart.insert(std::minmax(m.a, m.b));
  std::erase_if(matches, [&](const Match& m) {
    const bool agrees = m.kind == MatchKind::same || m.kind == MatchKind::copies || m.kind == MatchKind::supports;
    return agrees && apart.contains(std::minmax(m.a, m.b));
  });
}

}  // namespace

Reconciled reconcile(const Heap& heap, const Lexicons& lexicons, const Relations& relations) {
  Reconciled found;
  found.incidents = find_incidents(heap, lexicons, relations.follower());
  match_copies(heap, FamilyValues(lexicons), found.matches);
  match_denials(heap, lexicons, found.matches);
  match_offices(heap, lexicons, found.matches);
  relations.match(heap, found.incidents, found.matches);
  match_firsts(heap, found.incidents, lexicons, found.matches);
  for (const Incident& incident : found.incidents) {
    match_events(heap, incident, found.matches);
    match_roots(heap, incident, found.matches);
    match_counts(heap, incident, found.matches);
  }
  keep_first_contradiction(found.matches);
  drop_contradicted(found.matches);
  const auto key = [](const Match& m) { return std::tuple(m.kind, base::name_of(m.subkind), std::string_view(m.id)); };
  std::sort(found.matches.begin(), found.matches.end(),
            [&](const Match& a, const Match& b) { return key(a) < key(b); });
  const auto same = [](const Match& a, const Match& b) { return a.id == b.id; };
  found.matches.erase(std::unique(found.matches.begin(), found.matches.end(), same), found.matches.end());
  return found;
}

}  // namespace wederhoor::reconcile
