// What the heap tells of an event where its own report does not. "Bij de aanval kwam een bewaker om", in a report of
// Thursday that names no place beside it: the place of its incident, and the day on which most reports say that it
// happened. Not: an event with a place or a day in its own sentence, an earlier day than the report's own, nor what was
// only said. Linear in events. Tested by tests/reconcile/tell_events_test.cc.
#include "reconcile/tell_events.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/because.h"
#include "base/part_kinds.h"
#include "lexicon/gazetteer/gazetteer.h"
#include "reconcile/bodies.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::string_view assault = "ASSAULT";  // PLOVER's type of violence
constexpr double near_km = 30;                   // a finer place so near is one of the incident's own
constexpr std::int32_t longest_day = 3;          // days of an interval that still tells a day

// A mention in a report.
struct At {
  std::uint32_t document = 0;
  std::int32_t place = none;
};

// The first mention of each place in each report, and in the heap.
class Mentions {
 public:
  explicit Mentions(const Heap& heap) : of_report_(heap.size()) {
    for (std::uint32_t d = 0; d < heap.size(); ++d) {
      const std::vector<PlaceMention>& places = heap[d].reading.places;
      for (std::size_t p = 0; p < places.size(); ++p) {
        if (!places[p].located || places[p].place_id.empty()) continue;
        const auto at = static_cast<std::int32_t>(p);
        of_report_[d].try_emplace(places[p].place_id, at);
        of_heap_.try_emplace(places[p].place_id, At{d, at});
      }
    }
  }
  // Its own report's before another's.
  At of(std::uint32_t document, const std::string& place_id) const {
    const auto own = of_report_[document].find(place_id);
    if (own != of_report_[document].end()) return {document, own->second};
    const auto any = of_heap_.find(place_id);
    return any == of_heap_.end() ? At{} : any->second;
  }

 private:
  std::vector<std::unordered_map<std::string, std::int32_t>> of_report_;
  std::unordered_map<std::string, At> of_heap_;
};

// Days, as the event's report tells it beside the event, or what it took from elsewhere.
bool tells_day(const Event& event) {
  return event.time != none && event.when.begin && event.when.end &&
         event.when.end->day - event.when.begin->day <= longest_day;
}

class Teller {
 public:
  Teller(Heap& heap, const Lexicons& lexicons)
      : heap_(heap), deeds_(lexicons), mentions_(heap), bodies_(heap, lexicons) {
    for (const Document& document : heap) live_.push_back(base::is_live(document.report));
  }

  void tell(const Incident& incident) {
    const std::optional<std::int32_t> day = usual_day(incident);
    const Front front = bodies_.front(incident);
    const OwnDays own = own_days(incident);
    const bool lies = lies_there(incident);
    for (const Ref& ref : incident.events) {
      const Event& event = heap_[ref].events[ref.index];
      EventInHeap told;
      const bool deed = deeds_.deed(event.kind);
      if (deed && lies) set_place(ref, event, incident, told);
      if (deed && day && !stands(ref, event, own)) set_day(event, *day, told);
      bodies_.set(ref, told, country_of(ref, told), front);
      if (deed) bodies_.oppose(ref, told, front);
      if (!told.because.empty()) heap_.tell(ref, std::move(told));
    }
  }

 private:
  // An act of arms, or the harm that it does; no arrest.
  bool violence(const Event& event) const { return deeds_.violent(event.kind) || event.plover == assault; }

  // Days of acts of arms of the incident, as a report tells them beside these, by report.
  using OwnDays = std::set<std::pair<ReportKey, std::int32_t>>;
  OwnDays own_days(const Incident& incident) const {
    OwnDays out;
    for (const Ref& ref : incident.events) {
      const Event& event = heap_[ref].events[ref.index];
      if (deeds_.violent(event.kind) && happens(event.realis) && tells_day(event))
        out.emplace(ref.report, event.when.begin->day);
    }
    return out;
  }

  // Is the day that the event took over one on which its report tells an act of arms? Not the day of publication: what
  // is told without a day is put there, save in a live blog, which tells of its own day.
  bool stands(const Ref& ref, const Event& event, const OwnDays& own) const {
    if (!event.when.begin || !own.contains({ref.report, event.when.begin->day})) return false;
    const Report& report = heap_[ref].report;
    const bool printed = report.published.begin && report.published.begin->day == event.when.begin->day;
    return !printed || live_[heap_.place_of(ref.report)];
  }

  // The day on which most of its acts of arms are told to have happened; of equals the earliest.
  std::optional<std::int32_t> usual_day(const Incident& incident) const {
    std::map<std::int32_t, int> days;
    for (const Ref& ref : incident.events) {
      const Event& event = heap_[ref].events[ref.index];
      if (violence(event) && happens(event.realis) && tells_day(event))
        days[event.when.begin->day] += deeds_.violent(event.kind) ? 2 : 1;
    }
    std::optional<std::int32_t> best;
    int most = 0;
    for (const auto& [day, votes] : days) {
      if (votes > most) most = votes, best = day;
    }
    return best;
  }

  // A later report tells again what happened then; what it says of its own days stays.
  void set_day(const Event& event, std::int32_t day, EventInHeap& told) const {
    if (event.time != none || !violence(event) || event.realis == Realis::planned || event.realis == Realis::recap)
      return;
    if (event.when.begin && event.when.begin->day <= day) return;
    told.when.begin = Moment{.day = day};
    told.when.end = Moment{.day = day + 1};
    told.because.push_back({"day_of_incident", "", event.trigger});
  }

  // Do sentences of the incident put more acts of arms at its place than at any other?
  bool lies_there(const Incident& incident) const {
    std::map<std::string, int> acts;
    int most = 0;
    for (const Ref& ref : incident.events) {
      const Document& d = heap_[ref];
      const Event& event = d.events[ref.index];
      if (!violence(event) || !happens(event.realis) || !placed(d, event)) continue;
      const PlaceMention& place = d.reading.places[static_cast<std::size_t>(event.place)];
      if (place.kind == PlaceKind::country || place.kind == PlaceKind::region) continue;
      most = std::max(most, ++acts[place.place_id]);
    }
    const auto here = acts.find(incident.place_id);
    return here != acts.end() && here->second == most;
  }

  // Beside the event, by the words of its own sentence or by its noun.
  static bool placed(const Document& d, const Event& event) {
    if (event.place == none) return false;
    if (d.reading.places[static_cast<std::size_t>(event.place)].sentence == event.sentence) return true;
    return base::made_by(event.because, "place_of_noun");
  }

  void set_place(const Ref& ref, const Event& event, const Incident& incident, EventInHeap& told) const {
    const Document& d = heap_[ref];
    // What is recalled without a place may have been anywhere.
    const bool recalled = event.realis == Realis::recap && event.place == none;
    if (incident.place_id.empty() || placed(d, event) || recalled) return;
    if (event.place != none) {
      const PlaceMention& own = d.reading.places[static_cast<std::size_t>(event.place)];
      const bool fine = own.kind != PlaceKind::country && own.kind != PlaceKind::region;
      if (own.place_id == incident.place_id) return;
      if (fine && own.located && incident.located &&
          lexicon::distance_km(own.lat, own.lon, incident.lat, incident.lon) <= near_km)
        return;
    }
    const At at = mentions_.of(heap_.place_of(ref.report), incident.place_id);
    if (at.place == none) return;
    told.place_report = heap_.key(at.document);
    told.place = at.place;
    told.because.push_back({"place_of_incident", "", event.trigger});
  }

  std::string country_of(const Ref& ref, const EventInHeap& told) const {
    if (told.place != none)
      return heap_[told.place_report].reading.places[static_cast<std::size_t>(told.place)].country;
    const Document& d = heap_[ref];
    const std::int32_t place = d.events[ref.index].place;
    return place == none ? std::string() : d.reading.places[static_cast<std::size_t>(place)].country;
  }

  Heap& heap_;
  std::vector<char> live_;  // by place of the report
  const Deeds deeds_;
  const Mentions mentions_;
  const Bodies bodies_;
};
}  // namespace

void tell_events(Heap& heap, const std::vector<Incident>& incidents, const Lexicons& lexicons) {
  Teller teller(heap, lexicons);
  for (const Incident& incident : incidents) teller.tell(incident);
}

}  // namespace wederhoor::reconcile
