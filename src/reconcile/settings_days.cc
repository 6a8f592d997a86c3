// Decides whether a story that lies at one place tells of deeds on several days. The airport of Beira on Tuesday, its
// port on Thursday, each told by two of three reports: two. Not: a raid that goes on from Tuesday to Wednesday; not a
// day that few tell of. Of two or three reports: what each opens with, where these are plainly two deeds. Tested by
// tests/reconcile/stories_test.cc.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

#include "base/because.h"
#include "base/utf8.h"
#include "reconcile/settings.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_days = 4;
constexpr std::int32_t days_apart = 2;

constexpr double other_kinds = 0.2;         // cosine of what happened on two days, one behind the other
constexpr std::size_t least_of_clause = 3;  // reports that tell each of them beside the deed

struct Day {
  std::set<std::uint32_t> reports, by_clause;  // by_clause: beside the deed
  std::map<std::string, int> kinds;
  bool counted = false;             // from another day of the report: "een dag later"
  std::vector<std::size_t> scenes;  // into those of the story, once each
};

// The day by which the event is told; empty where it is not told by one.
std::optional<std::int32_t> told_day(const Event& event) {
  if (event.time == none || !event.when.begin || !event.when.end) return {};
  if (event.when.end->day - event.when.begin->day > 1) return {};
  return event.when.begin->day;
}

// Is its day counted from another of the report?
bool counted(const Reading& reading, const Event& event) {
  const auto t = static_cast<std::size_t>(event.time);
  if (t >= reading.times.size()) return false;
  return reading.times[t].basis == TimeBasis::relative_to_text && reading.times[t].granularity == Granularity::day;
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
      if (base::made_by(event.because, "time_of_clause")) {
        to.by_clause.insert(scenes[s].document);
        ++to.kinds[event.kind];
        to.counted = to.counted || counted(heap[scenes[s].document].reading, event);
      }
      if (to.scenes.empty() || to.scenes.back() != s) to.scenes.push_back(s);
    }
  }
  return out;
}

// A raid on Friday, a bomb a day later. Not: the fights of two days.
bool other_deeds(const Day& a, const Day& b) {
  return a.by_clause.size() >= least_of_clause && b.by_clause.size() >= least_of_clause && (a.counted || b.counted) &&
         alike(a.kinds, b.kinds) < other_kinds;
}

// What a report opens with: its first act of arms that is told by a day.
struct Lead {
  const Event* event;
  std::int32_t day;
  std::string hit;  // the noun for what it hit; "": none
};

// The first word of some length that is no name; trees are gone by now.
std::string noun_of(const Document& document, Span words) {
  constexpr std::size_t shortest = 4;
  const std::string_view text = words.of(document.report.text);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n,.", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (word.size() >= shortest && word.front() >= 'a' && word.front() <= 'z') return base::fold(word);
    at = end + 1;
  }
  return {};
}

std::vector<Lead> leads_of(const Heap& heap, const std::vector<Scene>& scenes, const Deeds& deeds) {
  constexpr std::uint32_t lead_sentences = 2;
  std::vector<Lead> out;
  std::set<std::uint32_t> seen;
  for (const Scene& scene : scenes) {
    const Document& document = heap[scene.document];
    for (const std::uint32_t e : scene.events) {
      const Event& event = document.events[e];
      const auto day = told_day(event);
      if (scene.sentence > lead_sentences || scene.older.known() || !day || !deeds.violent(event.kind)) continue;
      if (!happens(event.realis) || !base::made_by(event.because, "time_of_clause")) continue;
      if (seen.insert(scene.document).second) out.push_back({&event, *day, noun_of(document, event.target_words)});
    }
  }
  return out;
}

// Tuesday's shooting and Wednesday's explosion; the airport on Sunday, the port on Tuesday. Not: an attack of which a
// report does not tell the means; not drones on Tuesday night and missiles on Wednesday, which are one night.
bool other_deed(const Lead& a, const Lead& b) {
  const std::int32_t apart = std::abs(a.day - b.day);
  const auto by_means = [](const Lead& lead) {
    return lead.event->kind != "attack" && !lead.event->acled_event.empty();
  };
  if (apart > 0 && by_means(a) && by_means(b) && a.event->acled_event != b.event->acled_event) return true;
  return apart >= days_apart && a.event->kind == b.event->kind && !a.hit.empty() && !b.hit.empty() && a.hit != b.hit;
}

// Of two or three reports: the days of which each opens one, where the deeds are others.
std::vector<std::int32_t> days_of_leads(const std::vector<Lead>& leads) {
  std::vector<std::int32_t> out;
  for (const Lead& a : leads) {
    const bool other = std::any_of(leads.begin(), leads.end(), [&](const Lead& b) { return other_deed(a, b); });
    const bool fresh = std::find(out.begin(), out.end(), a.day) == out.end();
    if (other && fresh) out.push_back(a.day);
  }
  return out;
}

// Document and sentence of each time that tells one day, and that day.
using NamedDays = std::set<std::tuple<std::uint32_t, std::uint32_t, std::int32_t>>;

// "Bij de aanval op de luchthaven van zondag": the sentence names the day, though no event of it has it.
NamedDays named_days(const Heap& heap, const std::vector<Scene>& scenes) {
  std::set<std::uint32_t> documents;
  for (const Scene& scene : scenes) documents.insert(scene.document);
  NamedDays out;
  for (const std::uint32_t d : documents) {
    for (const TimeMention& time : heap[d].reading.times) {
      const auto &begin = time.value.begin, &end = time.value.end;
      if (begin && end && end->day - begin->day <= 1) out.emplace(d, time.sentence, begin->day);
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
    const bool apart = std::all_of(held.begin(), held.end(), [&](std::int32_t other) {
      return std::abs(other - day) >= days_apart || other_deeds(days.at(other), days.at(day));
    });
    if (apart && held.size() < most_days) held.push_back(day);
  }
  const bool by_leads = held.size() < 2 && reports <= few_reports;
  if (by_leads) held = days_of_leads(leads_of(heap, scenes, deeds));
  std::erase_if(held, [&](std::int32_t day) { return !days.contains(day); });
  if (held.size() < 2) return {};
  const NamedDays named = by_leads ? named_days(heap, scenes) : NamedDays();
  std::vector<std::string> out;
  out.reserve(held.size());
  for (const std::int32_t day : held) {
    out.push_back("@" + std::to_string(day));
    std::vector<std::size_t> told_on = days.at(day).scenes;
    for (std::size_t s = 0; by_leads && s < scenes.size(); ++s) {
      if (named.contains({scenes[s].document, scenes[s].sentence, day})) told_on.push_back(s);
    }
    for (const std::size_t s : told_on) {
      std::vector<std::string>& sites = scenes[s].sites;
      if (!std::binary_search(sites.begin(), sites.end(), out.back()))
        sites.insert(std::upper_bound(sites.begin(), sites.end(), out.back()), out.back());
    }
  }
  return out;
}

}  // namespace wederhoor::reconcile
