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
#include "reconcile/incidents.h"
#include "reconcile/roots.h"

namespace wederhoor::reconcile {
namespace {

// Events of one incident that stand in different reports: a star.
void match_events(const Heap& heap, const Incident& incident, std::vector<Match>& out) {
  if (incident.reports.size() > 1) add_star(heap, MatchKind::same_incident, incident.events, incident.label, out);
}

// How many are heard, each once. Somebody without a name who says what a copy says is the copy's: "een woordvoerder" in
// three reports of one text is one voice.
std::uint32_t count_origins(const Heap& heap, const Incident& incident, const CopyGroups& copies) {
  std::set<std::string> origins;
  for (const Ref& ref : incident.claims) {
    if (heap.claim(ref).form == Form::plain) continue;
    std::string origin = origin_of(heap, ref);
    if (origin.starts_with("x_")) origin = origin_of(heap, copies.first(ref));
    if (!origin.empty()) origins.insert(std::move(origin));
  }
  return static_cast<std::uint32_t>(origins.size());
}
}  // namespace

Reconciled reconcile(const Heap& heap, const Lexicons& lexicons, const Relations& relations) {
  Reconciled found;
  found.incidents = find_incidents(heap, lexicons);
  const CopyGroups copies(heap, found.matches);
  relations.match(heap, found.incidents, found.matches);
  match_denials(heap, lexicons, found.matches);
  for (Incident& incident : found.incidents) {
    incident.independent_origins = count_origins(heap, incident, copies);
    match_events(heap, incident, found.matches);
    match_roots(heap, incident, found.matches);
    match_counts(heap, incident, found.matches);
  }
  const auto key = [](const Match& m) { return std::tuple(m.kind, base::name_of(m.subkind), std::string_view(m.id)); };
  std::sort(found.matches.begin(), found.matches.end(),
            [&](const Match& a, const Match& b) { return key(a) < key(b); });
  const auto same = [](const Match& a, const Match& b) { return a.id == b.id; };
  found.matches.erase(std::unique(found.matches.begin(), found.matches.end(), same), found.matches.end());
  return found;
}

}  // namespace wederhoor::reconcile
