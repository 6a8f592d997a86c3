// Decides in which order incidents are told, and which of them are news.
// Applies to: a raid of March that a report of May looks back on, whoever is quoted on it (background). Not to: one of
// March that a report of May is about; what belongs to an incident (src/reconcile). Tested by
// tests/page/summary_test.cc, tests/page/shown_test.cc.
#include "output/shown/incident_words.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace wederhoor::output {

namespace {

constexpr std::int32_t old_days = 10;  // behind the news of its reports

bool all_recalled(const Dossier& dossier, const Incident& incident) {
  return !incident.events.empty() && std::all_of(incident.events.begin(), incident.events.end(), [&](Ref ref) {
    return dossier.documents[ref].events[ref.index].realis == Realis::recap;
  });
}

}  // namespace

std::vector<bool> background_incidents(const Dossier& dossier) {
  std::map<ReportKey, std::int32_t> newest;  // by report: the last day of its incidents
  for (const Incident& incident : dossier.incidents) {
    if (!incident.when.end) continue;
    for (const ReportKey& key : incident.reports) {
      const auto [at, fresh] = newest.emplace(key, incident.when.end->day);
      if (!fresh) at->second = std::max(at->second, incident.when.end->day);
    }
  }
  std::vector<bool> out;
  out.reserve(dossier.incidents.size());
  for (const Incident& incident : dossier.incidents) {
    const auto looks_back = [&](const ReportKey& key) {
      const Interval& published = dossier.documents[dossier.documents.place_of(key)].report.published;
      const std::int32_t end = incident.when.end->day + old_days;
      return published.begin && published.begin->day >= end && newest.at(key) >= end;
    };
    const bool old = incident.when.end && !incident.reports.empty() &&
                     std::all_of(incident.reports.begin(), incident.reports.end(), looks_back);
    out.push_back(old || all_recalled(dossier, incident));
  }
  return out;
}

std::vector<std::uint32_t> reading_order(const Dossier& dossier) {
  std::vector<std::uint32_t> order(dossier.incidents.size());
  std::iota(order.begin(), order.end(), 0U);
  const std::vector<bool> old = background_incidents(dossier);
  const auto key = [&](std::uint32_t i) {
    return std::tuple(!old[i], dossier.incidents[i].reports.size() > 1, dossier.incidents[i].claims.size());
  };
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) > key(b); });
  return order;
}

std::string incident_title(const Incident& incident, const Strings& say) {
  if (incident.label.empty()) return say.say("unknown");
  if (!say.english()) return incident.label;
  // The words of the reports for the deed stand before the place: the name of its kind in their stead.
  const std::string key = "event." + incident.kind, kind = say.say(key);
  if (kind == key) return incident.label;
  const std::size_t comma = incident.label.find(", ");
  return comma == std::string::npos ? kind : kind + incident.label.substr(comma);
}

Recap recap_of(const Dossier& dossier, Ref ref) {
  const Document& d = dossier.documents[ref];
  const Event& e = d.events[ref.index];
  return {ref, e.sentence < d.reading.sentences.size() ? d.reading.sentences[e.sentence].span : e.trigger};
}

std::vector<Recap> recaps(const Dossier& dossier, const Incident& incident) {
  std::vector<Recap> out;
  std::set<std::pair<ReportKey, Span>> told;
  for (const Ref& ref : incident.events) {
    if (dossier.documents[ref].events[ref.index].realis != Realis::recap) continue;
    const Recap recap = recap_of(dossier, ref);
    if (told.emplace(ref.report, recap.sentence).second) out.push_back(recap);
  }
  return out;
}

std::vector<Ref> contradicted_by(const Dossier& dossier, std::uint32_t incident) {
  const std::vector<Ref>& claims = dossier.incidents[incident].claims;
  const std::set<Ref> own(claims.begin(), claims.end());
  std::vector<Ref> out;
  for (const std::uint32_t m : dossier.views[incident].contradictions) {
    const Match& match = dossier.matches[m];
    if (match.kind != MatchKind::contradicts || match.subkind != MatchSubkind::time) continue;
    if (own.contains(match.a) == own.contains(match.b)) continue;
    const Ref& other = own.contains(match.a) ? match.b : match.a;
    if (other.kind == RecordKind::claim) out.push_back(other);
  }
  return out;
}

std::vector<Ref> all_unverified(const Dossier& dossier) {
  std::vector<Ref> refs;
  for (const IncidentView& view : dossier.views)
    refs.insert(refs.end(), view.unverified.begin(), view.unverified.end());
  for (std::uint32_t d = 0; d < dossier.documents.size(); ++d) {  // those of no incident
    const auto& claims = dossier.documents[d].claims.claims;
    for (std::uint32_t c = 0; c < claims.size(); ++c)
      if (!claims[c].disclaimers.empty()) refs.push_back(dossier.documents.ref(RecordKind::claim, d, c));
  }
  std::sort(refs.begin(), refs.end());
  refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
  return refs;
}

}  // namespace wederhoor::output
