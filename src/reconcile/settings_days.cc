// Decides whether a story that lies at one place tells of deeds on several days. The airport of Beira on Tuesday, its
// port on Thursday, each told by two of three reports: two. Not: a raid that goes on from Tuesday to Wednesday; not a
// day that few tell of. Tested by tests/reconcile/stories_test.cc.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

#include "reconcile/settings.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t few_reports = 3, most_days = 4;
constexpr std::int32_t days_apart = 2;

struct Day {
  std::set<std::uint32_t> reports;
  std::vector<std::size_t> scenes;  // into those of the story, once each
};

// The day by which the event is told; empty where it is not told by one.
std::optional<std::int32_t> told_day(const Event& event) {
  if (event.time == none || !event.when.begin || !event.when.end) return {};
  if (event.when.end->day - event.when.begin->day > 1) return {};
  return event.when.begin->day;
}

std::map<std::int32_t, Day> days_of(const Heap& heap, const std::vector<Scene>& scenes, const Deeds& deeds) {
  std::map<std::int32_t, Day> out;
  for (std::size_t s = 0; s < scenes.size(); ++s) {
    if (scenes[s].older.known()) continue;
    for (const std::uint32_t e : scenes[s].events) {
      const Event& event = heap[scenes[s].document].events[e];
      const auto day = told_day(event);
      if (!day || !deeds.deed(event.kind) || !happens(event.realis)) continue;
      Day& to = out[*day];
      to.reports.insert(scenes[s].document);
      if (to.scenes.empty() || to.scenes.back() != s) to.scenes.push_back(s);
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> settings_by_day(const Heap& heap, std::vector<Scene>& scenes, std::size_t reports,
                                         const Deeds& deeds) {
  const std::map<std::int32_t, Day> days = days_of(heap, scenes, deeds);
  std::vector<std::int32_t> order;
  for (const auto& [day, told] : days) {
    const std::size_t least = reports <= few_reports ? 2 : 3;
    if (told.reports.size() >= least) order.push_back(day);
  }
  const auto told = [&](std::int32_t day) {
    const Day& of = days.at(day);
    return std::pair(of.reports.size(), of.scenes.size());
  };
  std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) { return told(a) > told(b); });
  std::vector<std::int32_t> held;
  for (const std::int32_t day : order) {
    const bool apart =
        std::all_of(held.begin(), held.end(), [&](std::int32_t other) { return std::abs(other - day) >= days_apart; });
    if (apart && held.size() < most_days) held.push_back(day);
  }
  if (held.size() < 2) return {};
  std::vector<std::string> out;
  out.reserve(held.size());
  for (const std::int32_t day : held) {
    out.push_back("@" + std::to_string(day));
    for (const std::size_t s : days.at(day).scenes) {
      std::vector<std::string>& sites = scenes[s].sites;
      sites.insert(std::upper_bound(sites.begin(), sites.end(), out.back()), out.back());
    }
  }
  return out;
}

}  // namespace wederhoor::reconcile
