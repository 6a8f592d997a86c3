// The incidents of a heap: what its stories tell as news, setting by setting, and what they recall of other days. "De
// raid in Brjansk van begin maart" joins the story that told on 2 March "Zij vielen Brjansk binnen". Not: a raid "in de
// zomer van 2022" and one of May 2023. A claim, event or number is of the incident of its sentence. Linear: stories by
// their rarest names, threads by region and day, never pairs of reports. Tested by tests/reconcile/incidents_test.cc.
#include "reconcile/incidents.h"

#include <algorithm>
#include <unordered_map>

#include "base/because.h"
#include "base/dates.h"
#include "base/denies.h"
#include "base/hash.h"
#include "base/most_frequent.h"
#include "base/utf8.h"
#include "reconcile/incident_places.h"
#include "reconcile/labels.h"
#include "reconcile/thread_buckets.h"

namespace wederhoor::reconcile {
namespace {

// Gives each record of the document to the incident of its sentence.
void add_records(const Heap& heap, std::uint32_t d, const std::vector<std::uint32_t>& of_sentence,
                 const std::vector<Incident*>& incident_of) {
  const Document& document = heap[d];
  const auto at = [&](std::uint32_t sentence) {
    const bool known = sentence < of_sentence.size() && of_sentence[sentence] != Threads::nothing;
    return known ? incident_of[of_sentence[sentence]] : nullptr;
  };
  for (std::uint32_t e = 0; e < document.events.size(); ++e) {
    if (Incident* to = at(document.events[e].sentence)) to->events.push_back(heap.ref(RecordKind::event, d, e));
  }
  for (std::uint32_t c = 0; c < document.claims.claims.size(); ++c) {
    if (Incident* to = at(document.claims.claims[c].sentence)) to->claims.push_back(heap.ref(RecordKind::claim, d, c));
  }
  for (std::uint32_t n = 0; n < document.numbers.size(); ++n) {
    const Quantity& q = document.reading.quantities[document.numbers[n].quantity];
    if (base::made_by(q.because, "former")) continue;  // "van twaalf naar vijftien": nobody says twelve any more
    if (Incident* to = at(q.sentence)) to->numbers.push_back(heap.ref(RecordKind::number, d, n));
  }
  std::vector<const Incident*> told;
  for (std::uint32_t s = 0; s < of_sentence.size(); ++s) {
    Incident* to = at(s);
    if (!to || std::find(told.begin(), told.end(), to) != told.end()) continue;
    told.push_back(to);
    to->reports.push_back(heap.key(d));
  }
}

// Of neighbours that are equal one stays; records were added in order of the heap.
template <class T>
void keep_once(std::vector<T>& refs) {
  refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
}

struct Known {
  Deeds deeds;
  Labels labels;
};

constexpr std::uint32_t headlines = 2;  // sentences of a report that say what it is about
constexpr int headline_counts = 3;      // times as much

// What sets an incident apart from others of its story: the id of the place or thing, what the thing is called.
struct Setting {
  std::string id, thing;
  bool news = false;  // its days are known from the news of it
};

// Kind, place and name of an incident from its deeds: the most frequent, headlines first; of the news what is recalled
// counts only where nothing else is told. `places`: as its sentences name them.
void describe(Incident& incident, const Heap& heap, const Known& known, const Setting& setting,
              IncidentPlaces& places) {
  std::map<std::string, int> kinds, others;                 // told as fact and by name; only heard, denied or feared
  std::map<std::string, int> milder;                        // deeds that are no acts of arms: "doden", "brand"
  std::map<std::string, std::map<std::string, int>> nouns;  // by kind
  for (const Ref& ref : incident.events) {
    const Document& d = heap[ref];
    const Event& event = d.events[ref.index];
    const int counts = event.sentence < headlines ? headline_counts : 1;
    if (known.deeds.violent(event.kind)) {
      const bool told = setting.news ? happens(event.realis) : told_as_fact(event.realis);
      (told && !known.labels.by_sign(event) ? kinds : others)[event.kind] += counts;
    } else if (known.deeds.deed(event.kind) && (setting.news ? happens(event.realis) : told_as_fact(event.realis))) {
      milder[event.kind] += counts;
    }
    if (known.deeds.deed(event.kind) && known.labels.by_noun(event))
      nouns[event.kind][base::lower(base::squeeze(event.trigger.of(d.report.text)))] += counts;
    if (event.place == none || !known.deeds.deed(event.kind) || event.realis == Realis::denied) continue;
    if (!setting.news && !placed_in_clause(event)) continue;  // the news lends it no place
    places.deed(d.reading.places[event.place], d, placed_by_words(event), counts);
  }
  incident.kind = base::most_frequent(kinds.empty() ? others : kinds);
  const std::string called = incident.kind.empty() ? base::most_frequent(milder) : incident.kind;
  incident.label = base::most_frequent(nouns[called]);
  if (incident.label.empty() && !incident.events.empty())
    incident.label = known.labels.kind_name(called, heap[incident.events.front()].reading.language);
  places.join_names();
  const std::string where = places.usual(setting.id, setting.news);
  const auto at = [&](const std::string& what) { incident.label += (incident.label.empty() ? "" : ", ") + what; };
  if (!setting.thing.empty()) at(setting.thing);
  if (where.empty()) return;
  const IncidentPlace& named = places.at(where);
  // "inval, Rusland" says of no incident which it is.
  if (setting.thing.empty() && named.mention->kind != PlaceKind::country) at(base::most_frequent(named.words));
  incident.place_id = named.mention->place_id;
  if (incident.place_id.empty()) return;
  incident.located = named.mention->located;
  incident.lat = named.mention->lat;
  incident.lon = named.mention->lon;
  incident.radius_km = named.mention->radius_km;
}

// That it happened, not that he did it, nor another one, nor a part of it.
bool denies_it(const Document& document, std::uint32_t claim, const Incident& incident) {
  if (base::is_of_the_doer(document, claim)) return false;
  bool denied = false;
  base::each_event(document, claim, [&](const Event& event) {
    denied = denied || (event.realis == Realis::denied && event.kind == incident.kind &&
                        !base::is_elsewhere(document, event, incident));
  });
  return denied;
}

void find_deniers(Incident& incident, const Heap& heap) {
  std::set<std::string> denied;
  for (const Ref& ref : incident.claims) {
    const Claim& claim = heap.claim(ref);
    if (claim.standing != Standing::denied || !denies_it(heap[ref], ref.index, incident)) continue;
    for (const std::int32_t e : claim.source_entities) denied.insert(heap.actor(heap.place_of(ref.report), e));
  }
  denied.erase("");
  incident.denied_by.assign(denied.begin(), denied.end());
}

void finish(Incident& incident, const Heap& heap, const Known& known, const Setting& setting, IncidentPlaces& places) {
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
  describe(incident, heap, known, setting, places);
  find_deniers(incident, heap);
}

}  // namespace

std::vector<Incident> find_incidents(const Heap& heap, const Lexicons& lexicons, const FollowWeights* weights) {
  const Known known{Deeds(lexicons), Labels(heap, lexicons)};
  const Threads told = find_threads(heap, known.deeds, Articles(heap, lexicons), weights);
  const std::vector<Thread>& threads = told.threads;
  base::Groups groups = join_threads(threads);
  std::map<std::uint32_t, Incident> incidents;
  std::vector<Incident*> incident_of(threads.size());
  std::map<std::uint32_t, Setting> setting_of;
  std::set<std::uint32_t> news;  // incidents whose days are known from the news of them
  for (std::uint32_t t = 0; t < threads.size(); ++t) {
    const std::uint32_t root = groups.find(t);
    Incident& incident = incidents[root];
    incident_of[t] = &incident;
    if (threads[t].news && news.insert(root).second) {
      incident.when = {};
      setting_of[root] = {threads[t].setting, threads[t].thing, true};
    }
    if (!threads[t].news && (news.contains(root) || (threads[t].coarse && incident.when.known()))) continue;
    const Interval& when = threads[t].when;
    if (when.begin && (!incident.when.begin || *when.begin < *incident.when.begin)) incident.when.begin = when.begin;
    if (when.end && (!incident.when.end || *incident.when.end < *when.end)) incident.when.end = when.end;
  }
  std::vector<IncidentPlaces> places(threads.size());  // by root
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    add_records(heap, d, told.of_sentence[d], incident_of);
    for (const PlaceMention& place : heap[d].reading.places) {
      if (place.sentence >= told.of_sentence[d].size()) continue;
      const std::uint32_t thread = told.of_sentence[d][place.sentence];
      if (thread != Threads::nothing) places[groups.find(thread)].named(place, heap[d], d);
    }
  }
  std::vector<Incident> out;
  for (auto& [root, incident] : incidents) {
    if (incident.events.empty() && incident.claims.empty()) continue;
    finish(incident, heap, known, setting_of[root], places[root]);
    out.push_back(std::move(incident));
  }
  std::sort(out.begin(), out.end(),
            [](const Incident& a, const Incident& b) { return std::tie(a.when, a.id) < std::tie(b.when, b.id); });
  return out;
}

}  // namespace wederhoor::reconcile
