// Threads of a report. "Maandag vielen rebellen Sjebekino aan. In maart hielden zij al een raid in Brjansk": two
// threads, Monday and March. Not: "De aanval begon maandag. Dinsdag werd nog gevochten": one thread over two days.
// Tested by tests/reconcile/incidents_test.cc.
#include "reconcile/threads.h"

#include <algorithm>

namespace wederhoor::reconcile {
namespace {

constexpr std::int32_t news_before = 10;  // days before publication that are still the news
constexpr std::int32_t coarse_days = 8;

bool timed(const Event& event) { return event.when.begin && event.when.end; }

bool is_news(const Event& event, const Document& document) {
  if (event.realis == Realis::recap) return false;
  const Interval& published = document.report.published;
  if (!timed(event) || !published.begin) return true;
  if (event.when.end->day <= published.begin->day - news_before) return false;
  return !published.end || event.when.begin->day <= published.end->day;
}

bool wide(const Interval& when) { return !when.begin || !when.end || when.end->day - when.begin->day > coarse_days; }

void widen(Interval& out, const Interval& by) {
  if (!by.begin || !by.end) return;
  if (!out.begin || *by.begin < *out.begin) out.begin = by.begin;
  if (!out.end || *out.end < *by.end) out.end = by.end;
}

void add_event(Thread& thread, const Heap& heap, std::uint32_t index) {
  const Document& document = heap[thread.document];
  const Event& event = document.events[index];
  thread.events.push_back(index);
  if (event.place != none) {
    const std::string region = region_of(document.reading.places[event.place]);
    if (!region.empty()) thread.regions.insert(region);
  }
  for (const std::vector<std::int32_t>* side : {&event.agents, &event.targets}) {
    for (const std::int32_t e : *side) thread.actors.insert(heap.actor(thread.document, e));
  }
}

// Regions without their countries where a finer one of the country is there.
void keep_finest(std::set<std::string>& regions) {
  for (auto r = regions.begin(); r != regions.end();) {
    const bool finer =
        r->find('/') == std::string::npos &&
        std::any_of(regions.begin(), regions.end(), [&](const std::string& o) { return o.starts_with(*r + "/"); });
    r = finer ? regions.erase(r) : std::next(r);
  }
}

// The most frequent regions of the report, where no event has one.
void regions_of_report(Thread& thread, const Document& document) {
  std::map<std::string, int> count;
  for (const PlaceMention& place : document.reading.places) {
    if (!place.acts) ++count[region_of(place)];
  }
  count.erase("");
  int most = 0;
  for (const auto& [region, n] : count) {
    if (region.find('/') != std::string::npos) most = std::max(most, n);
  }
  for (const auto& [region, n] : count) {
    if (most > 0 ? region.find('/') != std::string::npos && n * 2 > most : true) thread.regions.insert(region);
  }
}

void finish_news(Thread& news, const Document& document) {
  for (const std::uint32_t e : news.events) {
    if (!wide(document.events[e].when)) widen(news.when, document.events[e].when);
  }
  const Interval& published = document.report.published;
  if (!news.when.begin && published.begin && published.end) {
    news.when = published;
    if (published.end->day - published.begin->day <= coarse_days) news.when.begin->day -= 2;
  }
  if (news.regions.empty()) regions_of_report(news, document);
}
}  // namespace

std::string region_of(const PlaceMention& place) {
  if (place.country.empty() || place.admin1.empty()) return place.country;
  return place.country + "/" + place.admin1;
}

std::vector<Thread> ThreadFinder::find(const Heap& heap, std::uint32_t place) const {
  const Document& document = heap[place];
  Thread news;
  news.document = place;
  news.news = true;
  std::map<std::pair<Interval, std::string>, Thread> older;
  bool violence = false;
  for (std::uint32_t e = 0; e < document.events.size(); ++e) {
    const Event& event = document.events[e];
    if (is_news(event, document)) {
      if (kinds_.words(event.kind) && event.kind != "declaration_of_responsibility") continue;
      violence = violence || kinds_.violent(event.kind) || kinds_.harms(event.kind);
      add_event(news, heap, e);
    } else if (timed(event) && kinds_.violent(event.kind)) {
      const std::string region = event.place == none ? "" : region_of(document.reading.places[event.place]);
      Thread& thread = older[{event.when, region}];
      thread.document = place;
      thread.when = event.when;
      add_event(thread, heap, e);
    }
  }
  std::vector<Thread> out;
  if (violence) {
    finish_news(news, document);
    out.push_back(std::move(news));
  }
  for (auto& [key, thread] : older) out.push_back(std::move(thread));
  for (Thread& thread : out) {
    keep_finest(thread.regions);
    thread.coarse = wide(thread.when);
  }
  return out;
}

}  // namespace wederhoor::reconcile
