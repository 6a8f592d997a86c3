// When and where. "Maandag vielen rebellen Sjebekino aan": Monday, Sjebekino. Not: "Maandag zei hij dat Sjebekino in
// april was aangevallen": the event has its own time in its own clause. Tested by spec/nl/events.md.
#include "events/when_where.h"

#include <algorithm>

namespace wederhoor::events {
namespace {

// How many sentences back, within the paragraph, a place or day still holds.
constexpr std::uint32_t look_back = 2;

bool dated(const TimeMention& time) {
  return time.kind != TimeKind::duration && time.kind != TimeKind::set && time.value.known();
}

// "De inval in 2022": a time right behind a noun and hanging on it is of that noun alone. The noun's token; nowhere.
std::uint32_t noun_of(const Reading& reading, const TimeMention& time) {
  const auto [first, last] = tokens_in(reading, time.span);
  for (std::uint32_t i = first; i < last; ++i) {
    if (reading.tokens[i].head == none) continue;
    const auto head = static_cast<std::uint32_t>(reading.tokens[i].head);
    if (head >= first && head < last) continue;
    const bool noun_before = head < first && head + 3 >= first && reading.tokens[head].upos == Upos::NOUN;
    return noun_before ? head : base::Buckets::nowhere;
  }
  return base::Buckets::nowhere;
}

std::vector<std::uint32_t> nouns_of_times(const Reading& reading) {
  std::vector<std::uint32_t> out;
  for (const TimeMention& time : reading.times)
    out.push_back(dated(time) ? noun_of(reading, time) : base::Buckets::nowhere);
  return out;
}

bool placed(const PlaceMention& place) { return !place.acts && (place.located || !place.place_id.empty()); }

// Coarser places lose against finer ones at a like distance; where somebody comes from loses against all.
std::uint32_t coarseness(const Finding& f, const PlaceMention& place) {
  const std::vector<std::string_view>& from = f.words.language.from;
  std::uint32_t extra = place.kind == PlaceKind::country ? 12 : place.kind == PlaceKind::region ? 4 : 0;
  for (std::uint32_t i = token_at(f.reading, place.span.begin), steps = 0; i-- > 0 && steps < 3; ++steps) {
    if (std::find(from.begin(), from.end(), f.forms.lower[i]) != from.end()) extra += 60;
    if (f.reading.tokens[i].upos != Upos::DET && f.reading.tokens[i].upos != Upos::ADJ) break;
  }
  return extra;
}

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

template <class Mentions, class Good, class Farther>
WhenWhereFinder::Said WhenWhereFinder::gather(const Mentions& mentions, Good good, Farther farther) const {
  Said out;
  out.last.assign(f_.reading.sentences.size(), none);
  std::vector<std::int64_t> latest(f_.reading.sentences.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const std::uint32_t token = token_at(f_.reading, mentions[i].span.begin), sentence = mentions[i].sentence;
    if (!good(i) || token >= f_.reading.tokens.size() || f_.reading.tokens[token].sentence != sentence) continue;
    out.index.push_back(static_cast<std::int32_t>(i));
    out.sentence.push_back(sentence);
    out.token.push_back(token);
    out.farther.push_back(farther(i));
    // For other sentences the last one said counts.
    const std::int64_t late = std::int64_t{mentions[i].span.begin} - out.farther.back();
    if (out.last[sentence] != none && late <= latest[sentence]) continue;
    out.last[sentence] = out.index.back();
    latest[sentence] = late;
  }
  return out;
}

WhenWhereFinder::WhenWhereFinder(const Finding& finding)
    : f_(finding), of_noun_(nouns_of_times(finding.reading), finding.reading.tokens.size()) {
  const Reading& reading = f_.reading;
  const auto no_farther = [](std::size_t) { return 0U; };
  const std::vector<std::uint32_t> noun = nouns_of_times(reading);
  times_ = gather(reading.times, [&](std::size_t i) { return dated(reading.times[i]); }, no_farther);
  free_times_ = gather(
      reading.times, [&](std::size_t i) { return dated(reading.times[i]) && noun[i] == base::Buckets::nowhere; },
      no_farther);
  places_ = gather(
      reading.places, [&](std::size_t i) { return placed(reading.places[i]); },
      [&](std::size_t i) { return coarseness(f_, reading.places[i]); });
}

std::int32_t WhenWhereFinder::nearest_in(const Said& said, std::uint32_t sentence, std::uint32_t at) const {
  const auto [first, last] = std::equal_range(said.sentence.begin(), said.sentence.end(), sentence);
  const auto from = static_cast<std::size_t>(first - said.sentence.begin());
  const std::span<const std::uint32_t> tokens(said.token.data() + from, static_cast<std::size_t>(last - first));
  const std::int32_t found =
      nearest(tokens, at, [&](std::size_t k) { return f_.clauses.distance(at, tokens[k]) + said.farther[from + k]; });
  return found == none ? none : said.index[from + static_cast<std::size_t>(found)];
}

// The nearest time that is not another noun's.
std::int32_t WhenWhereFinder::own_time(const Event& event, std::uint32_t at) const {
  const auto distance = [&](std::int32_t time) {
    return f_.clauses.distance(at, token_at(f_.reading, f_.reading.times[time].span.begin));
  };
  std::int32_t best = nearest_in(free_times_, event.sentence, at);
  for (std::uint32_t t = at; t < f_.reading.tokens.size() && event.trigger.meets(f_.reading.tokens[t].span); ++t) {
    for (const std::uint32_t i : of_noun_[t]) {
      const auto time = static_cast<std::int32_t>(i);
      if (f_.reading.times[i].sentence != event.sentence) continue;
      if (best == none || std::pair(distance(time), time) < std::pair(distance(best), best)) best = time;
    }
  }
  return best;
}

void WhenWhereFinder::set(Event& event) const {
  const std::uint32_t at = token_at(f_.reading, event.trigger.begin);
  event.time = own_time(event, at);
  event.place = in_paragraph(f_.reading, event.sentence, [&](std::uint32_t s) {
    return s == event.sentence ? nearest_in(places_, s, at) : places_.last[s];
  });
  if (event.time != none) event.when = f_.reading.times[event.time].value;
}

void WhenWhereFinder::set_day_of_news(Event& event) const {
  if (event.time != none || event.realis == Realis::recap || event.realis == Realis::planned ||
      event.realis == Realis::hypothetical)
    return;
  const std::uint32_t at = token_at(f_.reading, event.trigger.begin);
  const std::int32_t time = in_paragraph(f_.reading, event.sentence, [&](std::uint32_t s) {
    return s == event.sentence ? nearest_in(times_, s, at) : times_.last[s];
  });
  const Interval said = time == none ? Interval{} : f_.reading.times[time].value;
  if (time != none && (to_the_day(said) || before_the_news(said, f_.report))) {
    event.when = said;
    if (before_the_news(said, f_.report)) event.realis = Realis::recap;
    event.because.push_back({"day_of_paragraph", "", f_.reading.times[time].span});
  } else if (to_the_day(f_.report.published)) {
    event.when = f_.report.published;
    event.because.push_back({"day_of_report", "", {}});
  }
}

}  // namespace wederhoor::events
