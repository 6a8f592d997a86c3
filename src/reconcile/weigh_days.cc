// Decides on which days an event may have happened, and measures what speaks for each. "Er vielen zes doden", in a
// report of Thursday that tells in its lead of an attack on Tuesday: Thursday, Wednesday, Tuesday, with how far each is
// named from the event, and how many other events of this kind and word were on it. Which of them it is, trees say
// (tell_events.cc). Tested by tests/reconcile/weigh_events_test.cc.
#include "reconcile/weigh_days.h"

#include <algorithm>

#include "base/because.h"
#include "base/enum_names.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_choices = 20, most_ranked = 4;
constexpr std::uint32_t most_of_sentence = 8, most_around = 4, sentences_before = 3, lead_sentences = 3;
constexpr std::int32_t far = 99, most_days = 60;

bool usable(const TimeMention& time) {
  return time.kind != TimeKind::duration && time.kind != TimeKind::set && time.value.begin.has_value();
}

Interval whole(std::int32_t day) { return {Moment{.day = day}, Moment{.day = day + 1}}; }

std::int32_t basis_of(const Event& event, const Reading& reading) {
  if (!event.when.begin) return 0;
  if (event.time != none && reading.times[static_cast<std::size_t>(event.time)].sentence == event.sentence) return 1;
  constexpr std::array<std::string_view, 6> bases{"told_below",  "points_back",   "repeats",
                                                  "day_of_news", "day_of_report", "same_scene"};
  for (std::size_t i = 0; i < bases.size(); ++i) {
    if (base::made_by(event.because, bases[i])) return static_cast<std::int32_t>(i) + 2;
  }
  return 8;
}

// Days wide: 1 for a day or a part of it, 9 for more than a week or an open end.
std::int32_t width(const Interval& when) {
  if (!when.begin || !when.end) return 9;
  return std::clamp(when.end->day - when.begin->day + (when.end->minute > 0 ? 1 : 0), 0, 9);
}

bool votes(const Event& event, const Reading& reading) {
  const bool told = happens(event.realis) || event.realis == Realis::recap;
  return told && basis_of(event, reading) == 1 && width(event.when) <= 3;
}
}  // namespace

struct DayChoices::Asked {
  std::uint32_t document;
  std::uint32_t index;
  const Event& event;
  std::array<Groups, circles> groups;
  std::vector<DayChoice> choices;
  std::set<std::int32_t> seen;
  Measures of_event;
  std::string place;  // of the event; empty: none
  std::optional<std::int32_t> published;
  bool voted = false;
};

DayChoices::DayChoices(const Heap& heap, const EventGroups& groups, const Lexicons& lexicons, PlacesOf places)
    : heap_(heap), groups_(groups), deeds_(lexicons), places_(std::move(places)) {
  reports_.reserve(heap.size());
  for (const Document& document : heap) {
    const Reading& reading = document.reading;
    std::vector<Span> spans;
    spans.reserve(reading.times.size());
    for (const TimeMention& time : reading.times) spans.push_back(time.span);
    Report report{.by_sentence = {reading.times, reading.sentences.size()},
                  .in_claim = in_claims(document.claims, spans)};
    for (std::size_t t = 0; t < reading.times.size(); ++t) {
      if (!usable(reading.times[t])) continue;
      report.told[reading.times[t].value.begin->day].push_back(static_cast<std::int32_t>(t));
      ++report.times;
    }
    tie(report, static_cast<std::uint32_t>(reports_.size()));
    reports_.push_back(std::move(report));
  }
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    for (std::uint32_t e = 0; e < heap[d].events.size(); ++e) count(d, e);
  }
  votes_.rank(most_ranked);
}

void DayChoices::count(std::uint32_t document, std::uint32_t index) {
  const Event& event = heap_[document].events[index];
  if (!votes(event, heap_[document].reading)) return;
  const std::string& place = places_[document][index];
  reports_[document].around.voters.emplace_back(index, event.when.begin->day);
  for (const Circle circle : {Circle::incident, Circle::report, Circle::heap}) {
    const Groups groups = groups_.of(document, index, circle);
    if (groups.all == no_group) continue;
    for (const Group group : {groups.all, groups.kind, groups.word}) votes_.add(group, event.when.begin->day);
    if (place.empty()) continue;
    for (const Group group : {groups.all, groups.kind})
      votes_.add(EventGroups::sharing(group, place), event.when.begin->day);
  }
}

void DayChoices::propose(Asked& asked, const Interval& when) const {
  if (asked.choices.size() >= most_choices || !when.begin || !asked.seen.insert(when.begin->day).second) return;
  asked.choices.push_back({.day = when.begin->day, .when = when});
}

void DayChoices::propose_all(Asked& asked) const {
  const std::vector<TimeMention>& times = heap_[asked.document].reading.times;
  const BySentence& by = reports_[asked.document].by_sentence;
  const auto told = [&](std::uint32_t t) {
    if (usable(times[t])) propose(asked, times[t].value);
  };
  propose(asked, asked.event.when);
  if (!asked.choices.empty()) asked.choices.front().own = true;
  const std::uint32_t sentence = asked.event.sentence, first = by.first(sentence), last = by.last(sentence);
  std::uint32_t middle = first;
  while (middle < last && middle - first < 64 && times[middle].span.begin < asked.event.trigger.begin) ++middle;
  for (std::uint32_t step = 0; step < most_of_sentence; ++step) {
    if (middle + step < last) told(middle + step);
    if (middle >= first + step + 1) told(middle - step - 1);
  }
  if (asked.published) {
    propose(asked, whole(*asked.published));
    propose(asked, whole(*asked.published - 1));
  }
  if (const Incident* incident = groups_.incident(asked.document, asked.index);
      incident != nullptr && incident->when.begin)
    propose(asked, whole(incident->when.begin->day));
  for (std::uint32_t back = 1; back <= sentences_before && back <= sentence; ++back) {
    const std::uint32_t end = by.last(sentence - back),
                        begin = std::max(by.first(sentence - back), end - std::min(end, most_around));
    for (std::uint32_t t = end; t > begin; --t) told(t - 1);
  }
  for (const Groups& groups : asked.groups) {
    for (const Group group : {EventGroups::sharing(groups.all, asked.place), groups.word, groups.kind, groups.all}) {
      for (const std::int32_t day : votes_.first(group)) propose(asked, whole(day));
    }
  }
  const auto sentences = static_cast<std::uint32_t>(heap_[asked.document].reading.sentences.size());
  for (std::uint32_t s = 0; s < std::min(lead_sentences, sentences); ++s) {
    for (std::uint32_t t = by.first(s); t < std::min(by.last(s), by.first(s) + most_around); ++t) told(t);
  }
}

void DayChoices::measure_event(Asked& asked) const {
  const Document& document = heap_[asked.document];
  measure_sort(asked.event, deeds_, groups_, asked.document, asked.index, asked.of_event);
  const BySentence& by = reports_[asked.document].by_sentence;
  const Sentence& sentence = document.reading.sentences[asked.event.sentence];
  asked.of_event.insert(asked.of_event.end(),
                        {{"basis", basis_of(asked.event, document.reading)},
                         {"times_here", static_cast<std::int32_t>(std::min(
                                            by.last(asked.event.sentence) - by.first(asked.event.sentence), 9U))},
                         {"headline", sentence.part == "headline" || sentence.part == "subhead"},
                         {"opens_timed", by.last(0) > by.first(0)},
                         {"choices", static_cast<std::int32_t>(asked.choices.size())}});
}

// Where the report names it: in this sentence, how near; before, how far back; how often.
void DayChoices::measure_mentions(const Asked& asked, DayChoice& choice) const {
  const Document& document = heap_[asked.document];
  const Report& report = reports_[asked.document];
  const auto found = report.told.find(choice.day);
  const std::uint32_t sentence = asked.event.sentence;
  if (found == report.told.end()) {
    choice.measures.insert(choice.measures.end(),
                           {{"untold", 1}, {"back", far}, {"ahead", far}, {"words", far}, {"first_at", far}});
    return;
  }
  const std::vector<std::int32_t>& told = found->second;
  const auto of = [&](std::int32_t t) -> const TimeMention& {
    return document.reading.times[static_cast<std::size_t>(t)];
  };
  const auto after = std::partition_point(told.begin(), told.end(),
                                          [&](std::int32_t t) { return of(t).span.begin < asked.event.trigger.begin; });
  std::int32_t nearest = none, back = far, ahead = far;
  const std::uint32_t paragraph = document.reading.sentences[sentence].paragraph;
  bool in_paragraph = false;
  const auto words = [&](std::int32_t t) {
    return between(document.report.text, asked.event.trigger, of(t).span).words;
  };
  if (after != told.begin()) {
    const std::int32_t t = *std::prev(after);
    back = static_cast<std::int32_t>(std::min(sentence - std::min(sentence, of(t).sentence), 98U));
    in_paragraph = document.reading.sentences[of(t).sentence].paragraph == paragraph;
    if (of(t).sentence == sentence) nearest = t;
  }
  if (after != told.end()) {
    const std::int32_t t = *after;
    ahead = static_cast<std::int32_t>(std::min(of(t).sentence - std::min(sentence, of(t).sentence), 98U));
    in_paragraph = in_paragraph || document.reading.sentences[of(t).sentence].paragraph == paragraph;
    if (of(t).sentence == sentence && (nearest == none || words(t) < words(nearest))) nearest = t;
  }
  const std::int32_t shown = nearest != none ? nearest : after != told.begin() ? *std::prev(after) : *after;
  const TimeMention& at = of(shown);
  if (nearest != none) {
    const Between gap = between(document.report.text, asked.event.trigger, at.span);
    choice.measures.insert(choice.measures.end(),
                           {{"here", 1}, {"words", gap.words}, {"commas", gap.commas}, {"before", gap.before}});
  } else {
    choice.measures.insert(choice.measures.end(), {{"words", far}, {"commas", far}});
  }
  const InClaim& in = report.in_claim[static_cast<std::size_t>(shown)];
  std::int32_t news = 0;
  for (std::size_t k = 0; k < std::min<std::size_t>(told.size(), 8); ++k)
    news += of(told[k]).sentence < lead_sentences ? 1 : 0;
  choice.measures.insert(
      choice.measures.end(),
      {{"back", back},
       {"ahead", ahead},
       {"paragraph", in_paragraph},
       {"source", in.source},
       {"cue", in.cue},
       {"content", in.content},
       {"granularity", static_cast<std::int32_t>(at.granularity)},
       {"time_kind", static_cast<std::int32_t>(at.kind)},
       {"counted", static_cast<std::int32_t>(at.basis)},
       {"width", width(at.value)},
       {"from_text", at.anchor.starts_with("text ")},
       {"named", static_cast<std::int32_t>(std::min<std::size_t>(told.size(), 99))},
       {"named_share", share(static_cast<std::int32_t>(told.size()), static_cast<std::int32_t>(report.times))},
       {"lead_times", news},
       {"first_at", static_cast<std::int32_t>(std::min(of(told.front()).sentence, 98U))}});
}

// Words of a sentence are told with what it names; those of one that names nothing, with what the one before names.
void DayChoices::tie(Report& report, std::uint32_t document) {
  constexpr std::size_t most_told = 8;
  const std::vector<Sentence>& sentences = heap_[document].reading.sentences;
  report.around.scenes = scenes_of(heap_[document], document);
  report.around.told_of.resize(sentences.size());
  for (const TimeMention& time : heap_[document].reading.times) {
    if (!usable(time) || time.sentence >= report.around.told_of.size()) continue;
    std::vector<std::int32_t>& of = report.around.told_of[time.sentence];
    if (std::find(of.begin(), of.end(), time.value.begin->day) == of.end() && of.size() < most_told)
      of.push_back(time.value.begin->day);
  }
  report.around.tell(heap_[document].reading, ties_);
}

// How many other events were on it.
void DayChoices::measure_votes(const Asked& asked, DayChoice& choice) const {
  const auto add = [&](std::string_view part, Group group) {
    const std::int32_t mine = asked.voted && choice.own ? 1 : 0, all = votes_.all(group) - (asked.voted ? 1 : 0);
    const std::int32_t there = group == no_group ? 0 : std::max(0, votes_.of(group, choice.day) - mine);
    choice.measures.emplace_back(part, share(there, std::max(all, 0)));
  };
  const auto& [incident, report, heap] = asked.groups;
  add("incident_share", incident.all);
  add("incident_kind", incident.kind);
  add("incident_word", incident.word);
  add("incident_place", EventGroups::sharing(incident.all, asked.place));
  add("incident_kind_place", EventGroups::sharing(incident.kind, asked.place));
  add("report_share", report.all);
  add("report_kind", report.kind);
  add("report_word", report.word);
  add("report_place", EventGroups::sharing(report.all, asked.place));
  add("heap_share", heap.all);
  add("heap_kind", heap.kind);
  add("heap_word", heap.word);
  add("heap_place", EventGroups::sharing(heap.all, asked.place));
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
  for (std::size_t c = 0; c < circles; ++c) asked.groups[c] = groups_.of(document, index, static_cast<Circle>(c));
  asked.place = places_[document][index];
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
