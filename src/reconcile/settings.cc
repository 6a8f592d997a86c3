// Decides whether a story tells of several incidents, by where its deeds lie: at a second town that several reports
// give as the place of a deed, on another day or of another kind; at a ship that several tell was hit. Almere on Monday
// (bomb) and Lelystad on Tuesday (raid): two. Not: two villages shelled the same day, which are one raid, nor two
// beside each other of which one is taken that day and the other attacked; not Moskou, where things are only said; not
// a city that is mostly named for what it is near. Tested by tests/reconcile/stories_test.cc.
#include "reconcile/settings.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "base/most_frequent.h"
#include "lexicon/gazetteer/gazetteer.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t least_reports = 2, most_settings = 8;
constexpr double least_share = 0.4;    // of the reports that name the place: those that put a deed there
constexpr double much_happens = 0.4;   // deeds there, of the sentences that name the place
constexpr double much_together = 0.5;  // of the sentences of the rarer place: those that name the other too
constexpr double same_kinds = 0.3;     // cosine of what happened at both
constexpr double near_km = 60, beside_km = 20;

struct Site {
  std::string id;
  std::vector<std::uint32_t> scenes;
  std::set<std::uint32_t> named_in, deeds_in;  // reports
  std::size_t deeds = 0;
  std::map<std::string, int> kinds;
  std::map<std::int32_t, int> days;
  std::optional<std::pair<double, double>> at;
};

std::int32_t usual_day(const Site& site) { return base::most_frequent(site.days, INT32_MIN); }

double distance_km(const Site& a, const Site& b) {
  if (!a.at || !b.at) return HUGE_VAL;
  return lexicon::distance_km(a.at->first, a.at->second, b.at->first, b.at->second);
}

std::size_t together(const Site& a, const Site& b) {
  const bool fewer = a.scenes.size() < b.scenes.size();
  const std::vector<std::uint32_t>&few = fewer ? a.scenes : b.scenes, &many = fewer ? b.scenes : a.scenes;
  return static_cast<std::size_t>(std::count_if(few.begin(), few.end(), [&](std::uint32_t scene) {
    return std::binary_search(many.begin(), many.end(), scene);
  }));
}

std::vector<Site> sites_of(const Heap& heap, const std::vector<Scene>& scenes, const Sites& all, const Deeds& deeds) {
  std::map<std::string, Site> sites;
  for (std::uint32_t s = 0; s < scenes.size(); ++s) {
    const Scene& scene = scenes[s];
    if (scene.older.known()) continue;
    for (const std::string& id : scene.sites) {
      Site& site = sites[id];
      site.scenes.push_back(s);
      site.named_in.insert(scene.document);
    }
    const Document& document = heap[scene.document];
    for (const std::uint32_t e : scene.events) {
      const Event& event = document.events[e];
      if (!deeds.deed(event.kind) || !happens(event.realis)) continue;
      for (const std::string& id : all.of(scene, event)) {
        Site& site = sites[id];
        site.deeds_in.insert(scene.document);
        ++site.deeds;
        ++site.kinds[event.kind];
        if (event.when.begin) ++site.days[event.when.begin->day];
        if (event.place == none) continue;
        const PlaceMention& place = document.reading.places[static_cast<std::size_t>(event.place)];
        if (place.located && place.place_id == id) site.at = {place.lat, place.lon};
      }
    }
  }
  std::vector<Site> out;
  for (auto& [id, site] : sites) {
    site.id = id;
    if (!site.deeds_in.empty()) out.push_back(std::move(site));
  }
  std::stable_sort(out.begin(), out.end(), [](const Site& a, const Site& b) {
    return std::pair(a.deeds_in.size(), a.scenes.size()) > std::pair(b.deeds_in.size(), b.scenes.size());
  });
  return out;
}

bool same_setting(const Site& site, const Site& held, bool main) {
  const std::size_t rarer = std::min(site.scenes.size(), held.scenes.size());
  if (static_cast<double>(together(site, held)) >= much_together * static_cast<double>(rarer)) return true;
  if (Sites::by_name(site.id) || Sites::by_name(held.id)) return false;
  const std::int32_t day = usual_day(held);
  if (usual_day(site) != day) return false;
  if (main && site.deeds_in.size() <= least_reports) return true;
  const double km = distance_km(site, held);
  return km <= beside_km || (km <= near_km && alike(site.kinds, held.kinds) >= same_kinds);
}

}  // namespace

double alike(const std::map<std::string, int>& a, const std::map<std::string, int>& b) {
  int sum = 0, norm_a = 0, norm_b = 0;
  for (const auto& [kind, n] : a) {
    norm_a += n * n;
    const auto found = b.find(kind);
    if (found != b.end()) sum += n * found->second;
  }
  for (const auto& [kind, n] : b) norm_b += n * n;
  return sum == 0 ? 0 : sum / std::sqrt(static_cast<double>(norm_a) * norm_b);
}

std::vector<std::string> settings_of(const Heap& heap, const std::vector<Scene>& scenes, const Sites& sites,
                                     std::size_t reports, const Deeds& deeds) {
  std::vector<Site> held;
  for (Site& site : sites_of(heap, scenes, sites, deeds)) {
    if (site.deeds_in.size() < std::min(least_reports, reports)) break;
    if (static_cast<double>(site.deeds_in.size()) < least_share * static_cast<double>(site.named_in.size())) continue;
    if (static_cast<double>(site.deeds) < much_happens * static_cast<double>(site.scenes.size())) continue;
    bool fresh = held.size() < most_settings;
    for (std::size_t i = 0; fresh && i < held.size(); ++i) fresh = !same_setting(site, held[i], i == 0);
    if (fresh) held.push_back(std::move(site));
  }
  std::vector<std::string> out;
  out.reserve(held.size());
  for (const Site& site : held) out.push_back(site.id);
  return out;
}

}  // namespace wederhoor::reconcile
