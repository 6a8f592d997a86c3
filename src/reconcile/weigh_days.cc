// Decides on which days an event may have happened, and measures what speaks for each. "Er vielen zes doden", in a
// report of Thursday that tells in its lead of an attack on Tuesday: Thursday, Wednesday, Tuesday, with how far each is
// named from the event, and how many other events of this kind and word were on it. Which of them it is, trees say
// (tell_events.cc). Tested by tests/reconcile/weigh_events_test.cc.
#include "reconcile/weigh_days.h"

#include <algorithm>

#include "base/enum_names.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::int32_t most_days = 60;

bool usable(const TimeMention& time) {
  return time.kind != TimeKind::duration && time.kind != TimeKind::set && time.value.begin.has_value();
}

Interval whole(std::int32_t day) { return {Moment{.day = day}, Moment{.day = day + 1}}; }

std::int32_t basis_of(const Event& event, const Reading& reading) {
  if (!event.when.begin) return 0;
  if (event.time != none && reading.times[static_cast<std::size_t>(event.time)].sentence == event.sentence) return 1;
  return taken_by(event, std::array<std::string_view, 6>{"told_below", "points_back", "repeats", "day_of_news",
                                                         "day_of_report", "same_scene"});
}

// Days wide: 1 for a day or a part of it, 9 for more than a week or an open end.
std::int32_t width(const Interval& when) {
  if (!when.begin || !when.end) return 9;
  return std::clamp(when.end->day - when.begin->day + (when.end->minute > 0 ? 1 : 0), 0, 9);
}

bool votes(const Event& event, const Reading& reading) {
  return told_as_fact(event.realis) && basis_of(event, reading) == 1 && width(event.when) <= 3;
}
}  // namespace

struct DayChoices::Asked {
  std::uint32_t document;
  std::uint32_t index;
  const Event& event;
  Circles groups;
  std::vector<DayChoice> choices;
  std::set<std::int32_t> seen;
  Measures of_event;
  std::optional<std::int32_t> published;
  bool voted = false;
};

DayChoices::DayChoices(const Heap& heap, const EventGroups& groups, const Lexicons& lexicons, PlacesOf places)
    : heap_(heap), groups_(groups), deeds_(lexicons), places_(std::move(places)) {
  reports_.reserve(heap.size());
  for (std::uint32_t d = 0; d < heap.size(); ++d) add_report(d);
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    for (std::uint32_t e = 0; e < heap[d].events.size(); ++e) count(d, e);
  }
  votes_.rank();
}

void DayChoices::add_report(std::uint32_t document) {
  const Document& d = heap_[document];
  const std::vector<TimeMention>& times = d.reading.times;
  Report report{.marks = {d, times}, .around = {d, document}};
  for (std::size_t t = 0; t < times.size(); ++t) {
    if (usable(times[t]))
      report.around.name(static_cast<std::int32_t>(t), times[t].sentence, times[t].value.begin->day);
  }
  report.around.tell(d.reading, ties_);
  reports_.push_back(std::move(report));
}

void DayChoices::count(std::uint32_t document, std::uint32_t index) {
  const Event& event = heap_[document].events[index];
  if (!votes(event, heap_[document].reading)) return;
  const std::int32_t day = event.when.begin->day;
  reports_[document].around.voters.emplace_back(index, day);
  for (const Groups& groups : groups_.of(document, index, places_[document][index])) {
    for (const Group group : {groups.all, groups.kind, groups.word, groups.shared, groups.shared_kind})
      votes_.add(group, day);
  }
}

void DayChoices::propose(Asked& asked, const Interval& when) const {
  if (asked.choices.size() >= most_choices || !when.begin || !asked.seen.insert(when.begin->day).second) return;
  asked.choices.push_back({.day = when.begin->day, .when = when});
}

void DayChoices::propose_all(Asked& asked) const {
  const std::vector<TimeMention>& times = heap_[asked.document].reading.times;
  const Marks& marks = reports_[asked.document].marks;
  const auto told = [&](std::int32_t t) {
    const TimeMention& time = times[static_cast<std::size_t>(t)];
    if (usable(time)) propose(asked, time.value);
  };
  propose(asked, asked.event.when);
  if (!asked.choices.empty()) asked.choices.front().own = true;
  marks.each_beside(asked.event, told);
  if (asked.published) {
    propose(asked, whole(*asked.published));
    propose(asked, whole(*asked.published - 1));
  }
  if (const Incident* incident = groups_.incident(asked.document, asked.index);
      incident != nullptr && incident->when.begin)
    propose(asked, whole(incident->when.begin->day));
  marks.each_before(asked.event, told);
  for (const Groups& groups : asked.groups) {
    for (const Group group : {groups.shared, groups.word, groups.kind, groups.all}) {
      for (const std::int32_t day : votes_.first(group)) propose(asked, whole(day));
    }
  }
  marks.each_of_lead(told);
}

void DayChoices::measure_event(Asked& asked) const {
  const Document& document = heap_[asked.document];
  const Marks& marks = reports_[asked.document].marks;
  const bool in_incident = groups_.incident(asked.document, asked.index) != nullptr;
  measure_sort(document, asked.event, deeds_, in_incident, asked.of_event);
  asked.of_event.insert(asked.of_event.end(), {{"basis", basis_of(asked.event, document.reading)},
                                               {"times_here", marks.count(asked.event.sentence)},
                                               {"opens_timed", marks.count(0) > 0},
                                               {"choices", static_cast<std::int32_t>(asked.choices.size())}});
}

// Where the report names it, if it does.
void DayChoices::measure_mentions(const Asked& asked, DayChoice& choice) const {
  const Document& document = heap_[asked.document];
  const auto& [marks, around] = reports_[asked.document];
  const auto named = around.named.find(choice.day);
  if (named == around.named.end()) {
    choice.measures.insert(
        choice.measures.end(),
        {{"untold", 1}, {"back", farther}, {"ahead", farther}, {"words", farther}, {"first_at", farther}});
    return;
  }
  const Shown shown = marks.measure(document, asked.event, named->second, around.mentions, choice.measures);
  const TimeMention& at = document.reading.times[static_cast<std::size_t>(shown.mention)];
  choice.measures.insert(choice.measures.end(), {{"granularity", static_cast<std::int32_t>(at.granularity)},
                                                 {"time_kind", static_cast<std::int32_t>(at.kind)},
                                                 {"counted", static_cast<std::int32_t>(at.basis)},
                                                 {"width", width(at.value)},
                                                 {"from_text", at.anchor.starts_with("text ")}});
}

// How many other events were on it.
void DayChoices::measure_votes(const Asked& asked, DayChoice& choice) const {
  const auto add = [&](std::string_view part, Group group) {
    choice.measures.emplace_back(part, votes_.others(group, choice.day, asked.voted, choice.own).part);
  };
  const auto& [incident, report, heap] = asked.groups;
  add("incident_share", incident.all);
  add("incident_kind", incident.kind);
  add("incident_word", incident.word);
  add("incident_place", incident.shared);
  add("incident_kind_place", incident.shared_kind);
  add("report_share", report.all);
  add("report_kind", report.kind);
  add("report_word", report.word);
  add("report_place", report.shared);
  add("heap_share", heap.all);
  add("heap_kind", heap.kind);
  add("heap_word", heap.word);
  add("heap_place", heap.shared);
}

void DayChoices::measure_day(const Asked& asked, DayChoice& choice) const {
  const Incident* incident = groups_.incident(asked.document, asked.index);
  const auto apart = [&](std::int32_t day) { return std::clamp(choice.day - day, -most_days, most_days); };
  std::optional<Moment> said;  // when its claim was said
  if (asked.event.claim != none)
    said = heap_[asked.document].claims.claims[static_cast<std::size_t>(asked.event.claim)].said.begin;
  const bool known = incident != nullptr && incident->when.begin.has_value();
  choice.measures.insert(
      choice.measures.end(),
      {{"own", choice.own},
       {"from_published", asked.published ? apart(*asked.published) : most_days + 1},
       {"from_incident", known ? apart(incident->when.begin->day) : most_days + 1},
       {"from_own", asked.event.when.begin ? apart(asked.event.when.begin->day) : most_days + 1},
       {"own_from_published", asked.published && asked.event.when.begin
                                  ? std::clamp(asked.event.when.begin->day - *asked.published, -most_days, most_days)
                                  : most_days + 1},
       {"own_width", width(asked.event.when)}});
}

std::vector<DayChoice> DayChoices::of(std::uint32_t document, std::uint32_t index) const {
  const Event& event = heap_[document].events[index];
  if (event.sentence >= heap_[document].reading.sentences.size()) return {};
  Asked asked{.document = document, .index = index, .event = event};
  asked.groups = groups_.of(document, index, places_[document][index]);
  asked.voted = votes(event, heap_[document].reading);
  if (heap_[document].report.published.begin) asked.published = heap_[document].report.published.begin->day;
  propose_all(asked);
  measure_event(asked);
  const ToldAround<std::int32_t>& around = reports_[document].around;
  for (DayChoice& choice : asked.choices) {
    measure_mentions(asked, choice);
    around.measure_ties(heap_[document].reading, ties_, event.sentence, choice.day, choice.measures);
    around.measure_neighbours(heap_[document].events, index, choice.day, choice.measures);
    measure_votes(asked, choice);
    measure_day(asked, choice);
    choice.measures.insert(choice.measures.end(), asked.of_event.begin(), asked.of_event.end());
  }
  return std::move(asked.choices);
}

}  // namespace wederhoor::reconcile
