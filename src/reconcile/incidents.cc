// The same incident across reports: threads that share a region and a day are one; a thread known only to the month
// joins the one fine incident of its month and region, if there is just one and they share an actor. "De raid in
// Brjansk van begin maart" joins "Op 2 maart vielen zij Brjansk binnen". Not: a raid "in de zomer van 2022" and one of
// May 2023. Linear: buckets of region and day, never pairs of reports. Tested by tests/reconcile/incidents_test.cc.
#include "reconcile/incidents.h"

#include <algorithm>
#include <unordered_map>

#include "base/dates.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "reconcile/thread_buckets.h"

namespace wederhoor::reconcile {
namespace {

using lexicon::EventKinds;

std::vector<Thread> all_threads(const Heap& heap, const EventKinds& kinds) {
  const ThreadFinder finder(kinds);
  std::vector<Thread> threads;
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    for (Thread& thread : finder.find(heap, d)) threads.push_back(std::move(thread));
  }
  return threads;
}

// For each event and claim of a document, the threads it belongs to; a claim without events belongs to the news of the
// report.
struct Members {
  std::vector<std::vector<std::uint32_t>> of_event, of_claim;
  std::uint32_t news = UINT32_MAX;
};

Members members_of(const Document& document, const std::vector<Thread>& threads, std::uint32_t first,
                   std::uint32_t last) {
  Members members;
  members.of_event.resize(document.events.size());
  members.of_claim.resize(document.claims.claims.size());
  for (std::uint32_t t = first; t < last; ++t) {
    if (threads[t].news) members.news = t;
    for (const std::uint32_t e : threads[t].events) {
      members.of_event[e].push_back(t);
      const std::int32_t claim = document.events[e].claim;
      if (claim == none) continue;
      std::vector<std::uint32_t>& of = members.of_claim[claim];
      if (of.empty() || of.back() != t) of.push_back(t);
    }
  }
  for (std::vector<std::uint32_t>& of : members.of_claim) {
    if (of.empty() && members.news != UINT32_MAX) of.push_back(members.news);
  }
  return members;
}

void add_records(const Heap& heap, const std::vector<Thread>& threads, std::uint32_t d, std::uint32_t first,
                 std::uint32_t last, std::vector<Incident*>& incident_of) {
  const Document& document = heap[d];
  const Members members = members_of(document, threads, first, last);
  for (std::uint32_t e = 0; e < document.events.size(); ++e) {
    for (const std::uint32_t t : members.of_event[e])
      incident_of[t]->events.push_back(heap.ref(RecordKind::event, d, e));
  }
  for (std::uint32_t c = 0; c < document.claims.claims.size(); ++c) {
    for (const std::uint32_t t : members.of_claim[c])
      incident_of[t]->claims.push_back(heap.ref(RecordKind::claim, d, c));
  }
  for (std::uint32_t n = 0; n < document.numbers.size(); ++n) {
    const std::int32_t e = document.numbers[n].event;
    const std::uint32_t t = e != none && !members.of_event[e].empty() ? members.of_event[e].front() : members.news;
    if (t != UINT32_MAX) incident_of[t]->numbers.push_back(heap.ref(RecordKind::number, d, n));
  }
  for (std::uint32_t t = first; t < last; ++t) incident_of[t]->reports.push_back(heap.key(d));
}

// Of neighbours that are equal one stays; records were added in order of the heap.
template <class T>
void keep_once(std::vector<T>& refs) {
  refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
}

// The most frequent value; the smallest of several.
template <class T>
T most_frequent(const std::map<T, int>& count) {
  T best{};
  int most = 0;
  for (const auto& [value, n] : count) {
    if (n > most) {
      most = n;
      best = value;
    }
  }
  return best;
}

// Kind, place and days of an incident from its events: the most frequent, towns before regions before countries.
void describe(Incident& incident, const Heap& heap, const EventKinds& known) {
  std::map<std::string, int> kinds, triggers;
  std::map<std::pair<int, std::string>, int> places;
  std::map<std::string, const PlaceMention*> mention;
  for (const Ref& ref : incident.events) {
    const Document& d = heap[ref];
    const Event& event = d.events[ref.index];
    if (known.violent(event.kind)) {
      ++kinds[event.kind];
      ++triggers[event.kind + "\n" + base::lower(base::squeeze(event.trigger.of(d.report.text)))];
    }
    if (event.place == none) continue;
    const PlaceMention& place = d.reading.places[event.place];
    if (place.place_id.empty()) continue;
    const int rank = place.kind == PlaceKind::country ? 2 : 0;
    ++places[{rank, place.place_id}];
    mention.try_emplace(place.place_id, &place);
  }
  incident.kind = most_frequent(kinds);
  std::string label;
  std::map<std::string, int> own;
  for (const auto& [key, n] : triggers) {
    if (key.starts_with(incident.kind + "\n")) own[key.substr(incident.kind.size() + 1)] = n;
  }
  label = most_frequent(own);
  int most = 0, rank = 3;
  for (const auto& [key, n] : places) {
    if (key.first > rank || (key.first == rank && n <= most)) continue;
    rank = key.first;
    most = n;
    incident.place_id = key.second;
  }
  if (!incident.place_id.empty()) {
    const PlaceMention& place = *mention[incident.place_id];
    incident.located = place.located;
    incident.lat = place.lat;
    incident.lon = place.lon;
    incident.radius_km = place.radius_km;
    label += (label.empty() ? "" : ", ") + place.name;
  }
  incident.label = label;
}

void find_deniers(Incident& incident, const Heap& heap) {
  std::set<std::string> denied;
  for (const Ref& ref : incident.claims) {
    const Claim& claim = heap.claim(ref);
    if (claim.standing != Standing::denied) continue;
    for (const std::int32_t e : claim.source_entities) denied.insert(heap.actor(heap.place_of(ref.report), e));
  }
  denied.erase("");
  incident.denied_by.assign(denied.begin(), denied.end());
}

// Sides that act or suffer in the events and of whom no claim is told.
void find_silent(Incident& incident, const Heap& heap) {
  std::set<std::string> heard, named;
  const auto add_sides = [&](std::set<std::string>& to, const Ref& ref, const std::vector<std::int32_t>& entities) {
    const std::uint32_t place = heap.place_of(ref.report);
    for (const std::int32_t e : entities) {
      const std::string& affiliation = heap[place].reading.entities[e].affiliation;
      to.insert(affiliation.empty() ? heap.actor(place, e) : affiliation);
    }
  };
  for (const Ref& ref : incident.claims) add_sides(heard, ref, heap.claim(ref).source_entities);
  for (const Ref& ref : incident.events) {
    const Event& event = heap[ref].events[ref.index];
    for (const std::vector<std::int32_t>* who : {&event.agents, &event.targets}) add_sides(named, ref, *who);
  }
  named.erase("");
  std::set_difference(named.begin(), named.end(), heard.begin(), heard.end(), std::back_inserter(incident.silent));
}

void finish(Incident& incident, const Heap& heap, const EventKinds& kinds) {
  keep_once(incident.claims);
  keep_once(incident.events);
  keep_once(incident.numbers);
  keep_once(incident.reports);
  std::string smallest;
  for (const std::vector<Ref>* refs : {&incident.events, &incident.claims}) {
    for (const Ref& ref : *refs) {
      const std::string& id = heap.id(ref);
      if (smallest.empty() || id < smallest) smallest = id;
    }
    if (!smallest.empty()) break;
  }
  incident.id = base::short_id("i_", {smallest});
  describe(incident, heap, kinds);
  find_deniers(incident, heap);
  find_silent(incident, heap);
}

}  // namespace

std::vector<Incident> find_incidents(const Heap& heap, const Lexicons& lexicons) {
  const EventKinds kinds(lexicons);
  const std::vector<Thread> threads = all_threads(heap, kinds);
  base::Groups groups = join_threads(threads);
  std::map<std::uint32_t, Incident> incidents;
  for (std::uint32_t t = 0; t < threads.size(); ++t) {
    Incident& incident = incidents[groups.find(t)];
    const Interval& when = threads[t].when;
    if (threads[t].coarse && incident.when.begin) continue;
    if (when.begin && (!incident.when.begin || *when.begin < *incident.when.begin)) incident.when.begin = when.begin;
    if (when.end && (!incident.when.end || *incident.when.end < *when.end)) incident.when.end = when.end;
  }
  std::vector<Incident*> incident_of(threads.size());
  for (std::uint32_t t = 0; t < threads.size(); ++t) incident_of[t] = &incidents[groups.find(t)];
  for (std::uint32_t t = 0; t < threads.size();) {
    std::uint32_t last = t;
    while (last < threads.size() && threads[last].document == threads[t].document) ++last;
    add_records(heap, threads, threads[t].document, t, last, incident_of);
    t = last;
  }
  std::vector<Incident> out;
  for (auto& [root, incident] : incidents) {
    finish(incident, heap, kinds);
    out.push_back(std::move(incident));
  }
  std::sort(out.begin(), out.end(),
            [](const Incident& a, const Incident& b) { return std::tie(a.when, a.id) < std::tie(b.when, b.id); });
  return out;
}

}  // namespace wederhoor::reconcile
