// Finds the places that are named in the claims of an incident and in the words around its events.
// Applies to: "in Grajvoron" in a claim about the raid. Not to: a town of another incident in the same report.
// Tested by tests/page/shown_test.cc.
#include "output/shown/incident_places.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace wederhoor::output {
namespace {

constexpr std::uint32_t around = 160;  // bytes before and after an event

// The stretches of each document that belong to an incident: sorted, each with the furthest end up to there.
std::map<std::uint32_t, Spans> stretches(const Dossier& dossier, const Incident& incident) {
  std::map<std::uint32_t, Spans> out;
  for (const Ref& ref : incident.claims) {
    const Spans& content = dossier.documents.claim(ref).content;
    if (!content.empty())
      out[dossier.documents.place_of(ref.report)].push_back({content.front().begin, content.back().end});
  }
  for (const Ref& ref : incident.events) {
    const Span word = dossier.documents[ref].events[ref.index].trigger;
    out[dossier.documents.place_of(ref.report)].push_back(
        {word.begin - std::min(word.begin, around), word.end + around});
  }
  for (auto& [document, spans] : out) {
    std::sort(spans.begin(), spans.end());
    for (std::size_t i = 1; i < spans.size(); ++i) spans[i].end = std::max(spans[i].end, spans[i - 1].end);
  }
  return out;
}

bool holds(const Spans& stretches, Span span) {
  const auto after = std::ranges::upper_bound(stretches, span.begin, {}, &Span::begin);
  return after != stretches.begin() && span.end <= std::prev(after)->end;
}

}  // namespace

IncidentPlaces incident_places(const Dossier& dossier, const Incident& incident) {
  IncidentPlaces out;
  std::map<std::tuple<std::string_view, std::string_view, double, double>, std::size_t> seen;
  for (const auto& [d, spans] : stretches(dossier, incident)) {
    const auto& places = dossier.documents[d].reading.places;
    for (std::uint32_t m = 0; m < places.size(); ++m) {
      const PlaceMention& place = places[m];
      if (!holds(spans, place.span)) continue;
      if (!place.located) {
        ++out.unknown;
        continue;
      }
      const auto key = std::tuple<std::string_view, std::string_view, double, double>(place.place_id, place.relation,
                                                                                      place.lat, place.lon);
      const auto at = seen.emplace(key, out.located.size()).first->second;
      if (at == out.located.size()) out.located.push_back({d, m, 0});
      ++out.located[at].times;
    }
  }
  std::ranges::stable_sort(out.located, [&](const IncidentPlace& a, const IncidentPlace& b) {
    const auto name = [&](const IncidentPlace& p) -> const std::string& {
      return dossier.documents[p.document].reading.places[p.mention].name;
    };
    return a.times != b.times ? a.times > b.times : name(a) < name(b);
  });
  return out;
}

}  // namespace wederhoor::output
