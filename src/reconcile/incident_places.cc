// Decides where an incident lies: where its deeds do, and what its sentences name, above all those that open a report.
// "Aanval op Palma" and three more that name Palma: there. Not: Moskou, which only speaks; not the town of a dateline;
// not the region where a town is as likely; nowhere, where a place was named once. A village that no gazetteer lists,
// in three reports: there too, by its name alone. Tested by tests/reconcile/incidents_test.cc.
#include "reconcile/incident_places.h"

#include <algorithm>

#include "base/utf8.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::uint32_t opening = 4;  // sentences of a report that say what it is about
constexpr int words_count = 3;
constexpr int a_mention = 2, an_opening = 4, a_report = 2, a_region = -2, an_actor = -2;
constexpr std::size_t least_reports = 3;  // that name a place which no gazetteer lists
constexpr int least_weight = 12;          // of a place where no sentence puts a deed

bool small_letters(std::string_view words) {
  return std::any_of(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool wide(const PlaceMention& place) { return place.kind == PlaceKind::country; }

}  // namespace

// "Almere", not "ALMERE": the words of the mention, where they have small letters.
IncidentPlace& IncidentPlaces::of(const PlaceMention& place, const Document& d) {
  const std::string words = base::squeeze(place.span.of(d.report.text));
  IncidentPlace& out = places_[place.place_id.empty() ? "~" + base::fold(words) : std::string(place.place_id)];
  if (!out.mention) out.mention = &place;
  ++out.words[small_letters(words) ? words : place.name];
  return out;
}

void IncidentPlaces::named(const PlaceMention& place, const Document& d, std::uint32_t document) {
  if (wide(place) || !small_letters(place.span.of(d.report.text))) return;
  IncidentPlace& to = of(place, d);
  if (place.acts) {
    to.weight += an_actor;
    return;
  }
  to.weight += place.sentence < opening ? an_opening : a_mention;
  if (place.kind == PlaceKind::region) to.weight += a_region;
  if (to.documents.insert(document).second) to.weight += a_report;
}

void IncidentPlaces::deed(const PlaceMention& place, const Document& d, bool by_words, int counts) {
  IncidentPlace& to = of(place, d);
  to.deed = to.deed || by_words;
  to.weight += (by_words ? words_count : 1) * counts;
}

// "Konduga" of one report, which tells where it lies, and of others that only name it: one place.
void IncidentPlaces::join_names() {
  std::map<std::string, std::set<std::string>> listed;  // name -> keys
  for (const auto& [key, place] : places_) {
    if (place.mention->place_id.empty()) continue;
    for (const auto& [words, n] : place.words) listed[base::fold(words)].insert(key);
  }
  for (auto at = places_.begin(); at != places_.end();) {
    const auto found = at->second.mention->place_id.empty() ? listed.find(at->first.substr(1)) : listed.end();
    if (found == listed.end() || found->second.size() != 1) {
      ++at;
      continue;
    }
    IncidentPlace& to = places_.at(*found->second.begin());
    to.deed = to.deed || at->second.deed;
    to.weight += at->second.weight;
    to.documents.insert(at->second.documents.begin(), at->second.documents.end());
    at = places_.erase(at);
  }
}

std::string IncidentPlaces::usual(const std::string& setting, bool news) const {
  if (places_.contains(setting)) return setting;
  std::string best;
  std::pair<bool, int> most{false, 0};
  for (const auto& [id, place] : places_) {
    const std::pair value(!wide(*place.mention), place.weight);
    if (!news && !place.deed) continue;
    const bool enough = place.mention->place_id.empty() ? place.documents.size() >= least_reports
                                                        : place.deed || place.weight >= least_weight;
    if (!enough || value <= most) continue;
    most = value;
    best = id;
  }
  return best;
}

}  // namespace wederhoor::reconcile
