// Decides which places an event may lie at, and measures what speaks for each. "Bij de aanval kwam een bewaker om", in
// a report that names Almere in its lead, of an incident most of whose attacks lie in Lelystad: Almere, Lelystad, with
// how far each is named from the event, and how often other events of this kind, word and day lie there. Which of them
// it is, trees say (tell_events.cc). Tested by tests/reconcile/weigh_events_test.cc.
#include "reconcile/weigh_places.h"

#include <algorithm>

#include "base/enum_names.h"
#include "base/utf8.h"
#include "lexicon/gazetteer/gazetteer.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::uint32_t most_unlisted = 8;                   // mentions of a sentence that are looked at
constexpr std::int32_t hold = 700, hold_of_sentence = 2000;  // of the report's own place; of one beside the event

// What it is one place by: its id; of a name that no gazetteer lists, the name; empty: it may be anything.
std::string key_of(const PlaceMention& place, std::string_view text) {
  if (place.located && !place.place_id.empty()) return place.place_id;
  return place.located || place.acts || !place.place_id.empty() ? std::string()
                                                                : "name:" + base::lower(place.span.of(text));
}

bool coarse(const PlaceMention& place) { return place.kind == PlaceKind::country || place.kind == PlaceKind::region; }

// 0: the same spot … 4: another part of the world, 5: unknown. Steps far apart, so that no last digit decides.
std::int32_t steps_apart(const PlaceMention& a, const PlaceMention& b) {
  if (!a.located || !b.located) return 5;
  const double km = lexicon::distance_km(a.lat, a.lon, b.lat, b.lon);
  return km <= 5 ? 0 : km <= 30 ? 1 : km <= 150 ? 2 : km <= 600 ? 3 : 4;
}

bool inside(const PlaceMention& small, const PlaceMention& wide) {
  if (!coarse(wide) || small.country != wide.country || small.kind == PlaceKind::country) return false;
  return wide.kind == PlaceKind::country ||
         (!coarse(small) && (wide.name == small.admin1 || steps_apart(small, wide) <= 2));
}

std::int32_t basis_of(const Event& event, const Reading& reading) {
  if (event.place == none) return 0;
  if (reading.places[static_cast<std::size_t>(event.place)].sentence == event.sentence) return 1;
  return taken_by(event, std::array<std::string_view, 6>{"place_of_noun", "told_below", "points_back", "repeats",
                                                         "same_scene", "place_of_news"});
}

bool capitals(std::string_view word) {
  return word.size() > 2 && std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}
}  // namespace

struct PlaceChoices::Asked {
  std::uint32_t document;
  std::uint32_t index;
  const Event& event;
  Circles groups;
  std::vector<PlaceChoice> choices;
  std::set<std::string_view> seen;  // ids of places
  Measures of_event;
  bool voted = false;
};

PlaceChoices::PlaceChoices(const Heap& heap, const EventGroups& groups, const Lexicons& lexicons)
    : heap_(heap), groups_(groups), deeds_(lexicons) {
  reports_.reserve(heap.size());
  for (std::uint32_t d = 0; d < heap.size(); ++d) add_report(d);
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    for (std::uint32_t e = 0; e < heap[d].events.size(); ++e) count(d, e);
  }
  votes_.rank();
}

void PlaceChoices::add_report(std::uint32_t document) {
  const Document& d = heap_[document];
  const std::vector<PlaceMention>& places = d.reading.places;
  Report report{.marks = {d, places}, .around = {d, document}};
  report.keys.reserve(places.size());
  for (std::size_t p = 0; p < places.size(); ++p) {
    const auto at = static_cast<std::int32_t>(p);
    report.keys.push_back(key_of(places[p], d.report.text));
    // "Minister Safadi zei": a name that no gazetteer lists, and that speaks, is none.
    if (report.marks.in_claim(at).source && !places[p].located) report.keys.back().clear();
    const std::string& key = report.keys.back();
    if (key.empty()) continue;
    report.around.name(at, places[p].sentence, key);
    first_.try_emplace(key, At{document, at});
  }
  report.around.tell(d.reading, ties_);
  reports_.push_back(std::move(report));
}

namespace {
std::string day_of(const Event& event) {
  return event.time != none && event.when.begin ? std::to_string(event.when.begin->day) : std::string();
}
// Does its own sentence, or its noun, say where it lies?
bool votes(const Event& event, const Reading& reading) {
  const std::int32_t basis = basis_of(event, reading);
  return told_as_fact(event.realis) && (basis == 1 || basis == 2);
}
}  // namespace

void PlaceChoices::count(std::uint32_t document, std::uint32_t index) {
  const Event& event = heap_[document].events[index];
  if (!votes(event, heap_[document].reading)) return;
  const std::string& id = reports_[document].keys[static_cast<std::size_t>(event.place)];
  if (id.empty()) return;
  reports_[document].around.voters.emplace_back(index, id);
  for (const Groups& groups : groups_.of(document, index, day_of(event))) {
    for (const Group group : {groups.all, groups.kind, groups.word, groups.shared}) votes_.add(group, id);
  }
}

void PlaceChoices::propose(Asked& asked, At at) const {
  const std::string& key = key_at(at);
  if (asked.choices.size() >= most_choices || key.empty() || !asked.seen.insert(key).second) return;
  asked.choices.push_back({.document = at.document, .place = at.place});
}

// By its first mention in the report, else in the heap.
void PlaceChoices::propose_named(Asked& asked, const std::string& id) const {
  if (id.empty()) return;
  const auto& named = reports_[asked.document].around.named;
  const auto own = named.find(id);
  if (own != named.end()) return propose(asked, {asked.document, own->second.front()});
  if (const auto any = first_.find(id); any != first_.end()) propose(asked, any->second);
}

void PlaceChoices::propose_all(Asked& asked) const {
  const Marks& marks = reports_[asked.document].marks;
  const auto of_report = [&](std::int32_t place) { propose(asked, {asked.document, place}); };
  if (asked.event.place != none) of_report(asked.event.place);
  if (!asked.choices.empty()) asked.choices.front().own = true;
  marks.each_beside(asked.event, of_report);
  if (const Incident* incident = groups_.incident(asked.document, asked.index); incident != nullptr)
    propose_named(asked, incident->place_id);
  marks.each_before(asked.event, of_report);
  for (const Groups& groups : asked.groups) {
    for (const Group group : {groups.word, groups.kind, groups.all, groups.shared}) {
      for (const std::string& id : votes_.first(group)) propose_named(asked, id);
    }
  }
  marks.each_of_lead(of_report);
}

// Names of the sentence that no gazetteer lists.
std::int32_t PlaceChoices::unlisted_in(std::uint32_t document, std::uint32_t sentence) const {
  const Report& report = reports_[document];
  const std::uint32_t first = report.marks.first(sentence);
  const std::uint32_t last = std::min(report.marks.last(sentence), first + most_unlisted);
  std::int32_t out = 0;
  for (std::uint32_t p = first; p < last; ++p) out += report.keys[p].starts_with("name:") ? 1 : 0;
  return out;
}

void PlaceChoices::measure_event(Asked& asked) const {
  const Document& document = heap_[asked.document];
  const bool in_incident = groups_.incident(asked.document, asked.index) != nullptr;
  measure_sort(document, asked.event, deeds_, in_incident, asked.of_event);
  asked.of_event.insert(asked.of_event.end(),
                        {{"basis", basis_of(asked.event, document.reading)},
                         {"places_here", reports_[asked.document].marks.count(asked.event.sentence)},
                         {"unlisted_here", unlisted_in(asked.document, asked.event.sentence)},
                         {"choices", static_cast<std::int32_t>(asked.choices.size())}});
}

// Where the report names it, if it does: of its mentions the one beside the event is the choice's.
void PlaceChoices::measure_mentions(const Asked& asked, PlaceChoice& choice) const {
  const Document& document = heap_[asked.document];
  const auto& [marks, keys, around] = reports_[asked.document];
  const auto named = around.named.find(key(choice));
  if (named == around.named.end()) {
    choice.measures.insert(choice.measures.end(),
                           {{"elsewhere", 1}, {"back", farther}, {"ahead", farther}, {"first_at", farther}});
    return;
  }
  const Shown shown = marks.measure(document, asked.event, named->second, around.mentions, choice.measures);
  if (shown.here || !choice.own) choice.place = shown.mention;
  const PlaceMention& at = document.reading.places[static_cast<std::size_t>(shown.mention)];
  choice.measures.insert(
      choice.measures.end(),
      {{"acts", at.acts}, {"capitals", capitals(at.span.of(document.report.text))}, {"related", !at.relation.empty()}});
}

// How many other events lie there.
void PlaceChoices::measure_votes(const Asked& asked, PlaceChoice& choice) const {
  const auto add = [&](std::string_view times, std::string_view part, Group group) {
    const auto others = votes_.others(group, key(choice), asked.voted, choice.own);
    choice.measures.emplace_back(times, std::min(others.times, 30));
    choice.measures.emplace_back(part, others.part);
  };
  const auto& [incident, report, heap] = asked.groups;
  add("incident_times", "incident_share", incident.all);
  add("incident_kind_times", "incident_kind", incident.kind);
  add("incident_word_times", "incident_word", incident.word);
  add("incident_day_times", "incident_day", incident.shared);
  add("report_times", "report_share", report.all);
  add("report_kind_times", "report_kind", report.kind);
  add("report_word_times", "report_word", report.word);
  add("heap_times", "heap_share", heap.all);
  add("heap_kind_times", "heap_kind", heap.kind);
  add("heap_word_times", "heap_word", heap.word);
  add("heap_day_times", "heap_day", heap.shared);
}

void PlaceChoices::measure_place(const Asked& asked, PlaceChoice& choice) const {
  const PlaceMention& place = mention({choice.document, choice.place});
  const Incident* incident = groups_.incident(asked.document, asked.index);
  std::int32_t of_incident = 5, of_own = 5;
  if (incident != nullptr && incident->located && place.located) {
    PlaceMention there;
    there.located = true;
    there.lat = incident->lat;
    there.lon = incident->lon;
    of_incident = steps_apart(place, there);
  }
  if (asked.choices.front().own)
    of_own = steps_apart(place, mention({asked.choices.front().document, asked.choices.front().place}));
  std::int32_t finer = 0, wider = 0;
  for (const PlaceChoice& other : asked.choices) {
    const PlaceMention& that = mention({other.document, other.place});
    finer += inside(that, place) ? 1 : 0;
    wider += inside(place, that) ? 1 : 0;
  }
  choice.measures.insert(choice.measures.end(),
                         {{"own", choice.own},
                          {"unlisted", !place.located},
                          {"place_kind", static_cast<std::int32_t>(place.kind)},
                          {"coarse", coarse(place)},
                          {"of_incident", incident != nullptr && incident->place_id == place.place_id},
                          {"from_incident", of_incident},
                          {"from_own", of_own},
                          {"finer", finer},
                          {"wider", wider}});
}

std::vector<PlaceChoice> PlaceChoices::of(std::uint32_t document, std::uint32_t index) const {
  const Event& event = heap_[document].events[index];
  Asked asked{.document = document, .index = index, .event = event};
  if (event.sentence >= heap_[document].reading.sentences.size()) return {};
  asked.groups = groups_.of(document, index, day_of(event));
  asked.voted = votes(event, heap_[document].reading);
  propose_all(asked);
  measure_event(asked);
  const ToldAround<std::string>& around = reports_[document].around;
  for (PlaceChoice& choice : asked.choices) measure_mentions(asked, choice);
  if (!asked.choices.empty() && asked.choices.front().own) {
    const PlaceMention& place = mention({document, asked.choices.front().place});
    asked.choices.front().hold = place.sentence == event.sentence && !coarse(place) ? hold_of_sentence : hold;
  }
  for (PlaceChoice& choice : asked.choices) {
    around.measure_ties(heap_[document].reading, ties_, event.sentence, key(choice), choice.measures);
    around.measure_neighbours(heap_[document].events, index, key(choice), choice.measures);
    measure_votes(asked, choice);
    measure_place(asked, choice);
    choice.measures.insert(choice.measures.end(), asked.of_event.begin(), asked.of_event.end());
  }
  return std::move(asked.choices);
}

}  // namespace wederhoor::reconcile
