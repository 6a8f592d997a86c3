// When and where. "Maandag vielen rebellen Sjebekino aan": Monday, Sjebekino. Not: "Maandag zei hij dat Sjebekino in
// april was aangevallen": the event has its own time in its own clause. Tested by spec/nl/events.md.
#include "events/when_where.h"

#include <algorithm>
#include <span>

#include "events/clause.h"

namespace wederhoor::events {
namespace {

bool dated(const TimeMention& time) {
  return time.kind != TimeKind::duration && time.kind != TimeKind::set && time.value.known();
}

// "De inval in 2022": a time right behind a noun and hanging on it is of that noun alone.
bool of_another_noun(const Reading& reading, const TimeMention& time, Span trigger) {
  const auto [first, last] = tokens_in(reading, time.span);
  for (std::uint32_t i = first; i < last; ++i) {
    const std::int32_t head = reading.tokens[i].head;
    if (head == none || (head >= static_cast<std::int32_t>(first) && head < static_cast<std::int32_t>(last))) continue;
    const Token& governor = reading.tokens[head];
    const bool right_before = head < static_cast<std::int32_t>(first) && head + 3 >= static_cast<std::int32_t>(first);
    return right_before && governor.upos == Upos::NOUN && !trigger.meets(governor.span);
  }
  return false;
}

bool placed(const PlaceMention& place) { return !place.acts && (place.located || !place.place_id.empty()); }

// Coarser places lose against finer ones at a like distance; where somebody comes from loses against all.
std::uint32_t coarseness(const Report& report, const Reading& reading, const PlaceMention& place) {
  std::uint32_t extra = place.kind == PlaceKind::country ? 12 : place.kind == PlaceKind::region ? 4 : 0;
  for (std::uint32_t i = token_at(reading, place.span.begin), steps = 0; i-- > 0 && steps < 3; ++steps) {
    const std::string_view word = reading.tokens[i].span.of(report.text);
    if (word == "vanuit" || word == "uit" || word == "Vanuit" || word == "Uit") extra += 60;
    if (reading.tokens[i].upos != Upos::DET && reading.tokens[i].upos != Upos::ADJ) break;
  }
  return extra;
}

// Index of the nearest mention of the sentence for which `good` holds; none if there is none. Mentions are in text
// order.
template <class Mentions, class Good, class Extra>
std::int32_t nearest(const Reading& reading, const Mentions& mentions, std::uint32_t sentence, std::uint32_t at,
                     Good good, Extra extra, bool elsewhere) {
  const auto first =
      std::partition_point(mentions.begin(), mentions.end(), [&](const auto& m) { return m.sentence < sentence; });
  std::int32_t best = none;
  std::uint32_t closest = far_away;
  for (auto m = first; m != mentions.end() && m->sentence == sentence; ++m) {
    if (!good(*m)) continue;
    // In another sentence the last one said counts; all are equally far.
    const std::uint32_t d =
        (elsewhere ? far_away / 2 - m->span.begin % (far_away / 4) : distance(reading, at, m->span)) + extra(*m);
    if (d < closest) {
      closest = d;
      best = static_cast<std::int32_t>(m - mentions.begin());
    }
  }
  return best;
}
}  // namespace

namespace {
// How many sentences back, within the paragraph, a place or day still holds.
constexpr std::uint32_t look_back = 2;

// Calls `look` for the sentence of the event, then for those before it in its paragraph, until it finds something.
template <class Look>
std::int32_t in_paragraph(const Reading& reading, std::uint32_t sentence, Look look) {
  for (std::uint32_t back = 0; back <= look_back && back <= sentence; ++back) {
    if (reading.sentences[sentence - back].paragraph != reading.sentences[sentence].paragraph) break;
    if (const std::int32_t found = look(sentence - back); found != none) return found;
  }
  return none;
}

bool to_the_day(const Interval& when) { return when.begin && when.end && when.end->day - when.begin->day <= 3; }

}  // namespace

bool before_the_news(const Interval& when, const Report& report) {
  constexpr std::int32_t recap_days = 21;
  return when.end && report.published.begin && when.end->day < report.published.begin->day - recap_days;
}

void set_when_and_where(Event& event, const Report& report, const Reading& reading) {
  const std::uint32_t at = token_at(reading, event.trigger.begin);
  const auto no_extra = [](const TimeMention&) { return 0u; };
  const auto coarse = [&](const PlaceMention& place) { return coarseness(report, reading, place); };
  const auto own = [&](const TimeMention& time) {
    return dated(time) && !of_another_noun(reading, time, event.trigger);
  };
  event.time = nearest(reading, reading.times, event.sentence, at, own, no_extra, false);
  event.place = in_paragraph(reading, event.sentence, [&](std::uint32_t s) {
    return nearest(reading, reading.places, s, at, placed, coarse, s != event.sentence);
  });
  if (event.time != none) event.when = reading.times[event.time].value;
}

void set_day_of_news(Event& event, const Report& report, const Reading& reading) {
  if (event.time != none || event.realis == Realis::recap || event.realis == Realis::planned ||
      event.realis == Realis::hypothetical)
    return;
  const std::int32_t time = in_paragraph(reading, event.sentence, [&](std::uint32_t s) {
    return nearest(
        reading, reading.times, s, token_at(reading, event.trigger.begin), dated, [](const TimeMention&) { return 0u; },
        s != event.sentence);
  });
  const Interval said = time == none ? Interval{} : reading.times[time].value;
  if (time != none && (to_the_day(said) || before_the_news(said, report))) {
    event.when = said;
    if (before_the_news(said, report)) event.realis = Realis::recap;
    event.because.push_back({"day_of_paragraph", "", reading.times[time].span});
  } else if (to_the_day(report.published)) {
    event.when = report.published;
    event.because.push_back({"day_of_report", "", {}});
  }
}

}  // namespace wederhoor::events
