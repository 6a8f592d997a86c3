// When and where. "Maandag vielen rebellen Sjebekino aan": Monday, Sjebekino. Not: "Maandag zei hij dat Sjebekino in
// april was aangevallen": the event has its own time in its own clause. Tested by spec/nl/events.md.
#include "events/when_where.h"

#include <algorithm>
#include <charconv>

#include "events/syntax.h"
#include "events/triggers.h"

namespace wederhoor::events {
namespace {

constexpr std::uint32_t time_of_speech = 120;  // words by which it is less near to what happened

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
  out.reserve(reading.times.size());
  for (const TimeMention& time : reading.times)
    out.push_back(dated(time) ? noun_of(reading, time) : base::Buckets::nowhere);
  return out;
}

// "Betogers bestormden het parlement in Nairobi": what an act of arms is done to lies there.
bool is_hit(const Finding& f, const Mention& body) {
  const Token& token = f.reading.tokens[token_at(f.reading, body.head.begin)];
  if (token.head == none || !(has_rel(token, "obj") || token.deprel == "nsubj:pass")) return false;
  const auto& entries = f.words.triggers.find(f.forms.lexeme[static_cast<std::size_t>(token.head)]);
  return std::any_of(entries.begin(), entries.end(), [&](const TriggerTable::Entry& entry) {
    return f.words.kinds.violent(f.words.triggers.rows()[entry.row].kind);
  });
}

// "De gouverneur van Belgorod": the place is part of whom a mention names, and says where nothing happened.
bool names_somebody(const Finding& f, const PlaceMention& place) {
  for (const Mention& m : f.mentions.near(place.sentence, place.span)) {
    if (!m.span.contains(place.span) || m.span == place.span || m.head.meets(place.span) || is_hit(f, m)) continue;
    // "De bewoners van Selm" are where they live.
    const lexicon::Row* side = f.words.sides.row_of(f.forms.lemma[token_at(f.reading, m.head.begin)]);
    if (side == nullptr || f.words.sides.cell(*side, "side") != "civilians") return true;
  }
  return false;
}

// "In Sanaa zei het ministerie maandag", "onderzoekers in Tallinn bevestigen": where and when something was said.
bool of_speech(const Finding& f, std::uint32_t sentence, Span words) {
  const Token& token = f.reading.tokens[token_at(f.reading, words.begin)];
  const Span above = has_rel(token, "nmod") && token.head != none
                         ? f.reading.tokens[static_cast<std::size_t>(token.head)].span
                         : words;
  const auto inside = [&](const Spans& spans) {
    return std::any_of(spans.begin(), spans.end(), [&](Span s) { return s.contains(words); });
  };
  // "De onderzoekers in Tallinn": right behind them, whatever the tree hangs it on.
  const std::uint32_t at = token_at(f.reading, words.begin);
  const bool placed = at >= 2 && f.reading.tokens[at - 1].upos == Upos::ADP;
  const std::uint32_t before = placed ? f.reading.tokens[at - 2].span.end : words.begin;
  const auto speaker = [&](const Claim& claim) {
    return std::any_of(claim.source.begin(), claim.source.end(),
                       [&](Span s) { return s.contains(above) || (placed && s.end == before); });
  };
  for (const std::uint32_t c : f.claims_at.of(sentence)) {
    const Claim& claim = f.claims.claims[c];
    if ((inside(claim.cue) || inside(claim.source) || speaker(claim)) && !inside(claim.content)) return true;
  }
  return false;
}

// "In Amman zei de minister dat …", "…, zei hij in Caïro": beside the words of saying, outside of all that is said.
bool beside_saying(const Finding& f, std::uint32_t sentence, Span words) {
  bool beside = false;
  for (const std::uint32_t c : f.claims_at.of(sentence)) {
    const Claim& claim = f.claims.claims[c];
    if (claim.content.empty()) continue;
    if (std::any_of(claim.content.begin(), claim.content.end(), [&](Span s) { return s.meets(words); })) return false;
    const bool says = claim.form == Form::indirect || claim.form == Form::direct || claim.form == Form::mixed;
    if (!says || claim.cue.empty()) continue;
    const Span cue = claim.cue.front();
    const std::uint32_t begin = claim.content.front().begin, end = claim.content.back().end;
    beside = beside || (cue.end <= begin && words.end <= begin) || (cue.begin >= end && words.begin >= end);
  }
  return beside;
}

// "Het ministerie in Sanaa": where a body has its seat.
bool seats_somebody(const Finding& f, const PlaceMention& place) {
  const std::uint32_t at = token_at(f.reading, place.span.begin);
  if (at < 2 || f.reading.tokens[at - 1].upos != Upos::ADP) return false;
  const Span before = f.reading.tokens[at - 2].span;
  const auto body = [&](const Mention& m) {
    if (m.entity == none || m.span.end != before.end) return false;
    if (is_hit(f, m)) return false;
    const ActorKind kind = f.reading.entities[static_cast<std::size_t>(m.entity)].kind;
    return kind == ActorKind::state_body || kind == ActorKind::agency || kind == ActorKind::outlet;
  };
  const auto near = f.mentions.near(place.sentence, before);
  return std::any_of(near.begin(), near.end(), body);
}

// "Vanuit Oekraïne", "vanuit Koersk en Brjansk": where somebody comes from.
bool of_origin(const Finding& f, const PlaceMention& place) {
  constexpr std::uint32_t longest_list = 9;  // words
  for (std::uint32_t i = token_at(f.reading, place.span.begin), steps = 0; i-- > 0 && steps < longest_list; ++steps) {
    if (is_any(f.words.language.from, f.forms.lower[i])) return true;
    const Upos upos = f.reading.tokens[i].upos;
    const bool listed = upos == Upos::CCONJ || upos == Upos::PROPN || f.forms.lower[i] == ",";
    if (!listed && (upos != Upos::DET && upos != Upos::ADJ)) break;
  }
  return false;
}

// "De brug naar de Krim": where something leads.
bool of_direction(const Finding& f, const PlaceMention& place) {
  const std::uint32_t at = token_at(f.reading, place.span.begin);
  const Token& token = f.reading.tokens[at];
  return has_rel(token, "nmod") && token.head != none &&
         f.reading.tokens[static_cast<std::size_t>(token.head)].upos == Upos::NOUN &&
         is_any(f.words.language.to, preposition(f, at));
}

// "De beweringen van Jerevan": who says it.
bool of_report(const Finding& f, const PlaceMention& place) {
  const Token& token = f.reading.tokens[token_at(f.reading, place.span.begin)];
  return has_rel(token, "nmod") && token.head != none &&
         f.words.report_nouns.contains(f.forms.lemma[static_cast<std::size_t>(token.head)]);
}

bool can_be_meant(const Finding& f, const PlaceMention& place) {
  return !place.acts && (place.located || !place.place_id.empty()) && !of_origin(f, place) && !of_direction(f, place) &&
         !of_report(f, place) && !names_somebody(f, place) && !seats_somebody(f, place) &&
         !of_speech(f, place.sentence, place.span) && !beside_saying(f, place.sentence, place.span);
}

// Coarser places lose against finer ones at a like distance, and those that nobody found against all.
std::uint32_t coarseness(const PlaceMention& place) {
  const std::uint32_t extra = place.kind == PlaceKind::country ? 12 : place.kind == PlaceKind::region ? 4 : 0;
  return place.place_id.empty() ? extra + 10 : extra;
}
}  // namespace

bool is_dateline(const Finding& f, const PlaceMention& place) {
  const Sentence& sentence = f.reading.sentences[place.sentence];
  const std::string_view word = place.span.of(f.report.text);
  if (place.span.begin != sentence.span.begin || word.size() < 4) return false;
  return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool to_the_day(const Interval& when) { return when.begin && when.end && when.end->day - when.begin->day <= 3; }

template <class Mentions, class Good, class Farther>
WhenWhereFinder::Said WhenWhereFinder::gather(const Mentions& mentions, Good good, Farther farther) const {
  Said out;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const std::uint32_t token = token_at(f_.reading, mentions[i].span.begin), sentence = mentions[i].sentence;
    if (!good(i) || token >= f_.reading.tokens.size() || f_.reading.tokens[token].sentence != sentence) continue;
    out.index.push_back(static_cast<std::int32_t>(i));
    out.sentence.push_back(sentence);
    out.token.push_back(token);
    out.farther.push_back(farther(i));
  }
  return out;
}

WhenWhereFinder::WhenWhereFinder(const Finding& finding)
    : f_(finding), of_noun_(nouns_of_times(finding.reading), finding.reading.tokens.size()) {
  const Reading& reading = f_.reading;
  const auto speech = [&](std::size_t i) {
    return of_speech(f_, reading.times[i].sentence, reading.times[i].span) ? time_of_speech : 0U;
  };
  const std::vector<std::uint32_t> noun = nouns_of_times(reading);
  free_times_ = gather(
      reading.times, [&](std::size_t i) { return dated(reading.times[i]) && noun[i] == base::Buckets::nowhere; },
      speech);
  for (std::size_t k = 0; k < free_times_.index.size(); ++k) {
    if (free_times_.farther[k] == 0) report_times_.push_back(free_times_.index[k]);
  }
  for (std::size_t i = 0; i < reading.places.size(); ++i) {
    if (can_be_meant(f_, reading.places[i])) report_places_.push_back(static_cast<std::int32_t>(i));
  }
  // A dateline only where the report names no other place.
  std::vector<std::int32_t> told;
  for (const std::int32_t i : report_places_) {
    if (!is_dateline(f_, reading.places[static_cast<std::size_t>(i)])) told.push_back(i);
  }
  if (!told.empty()) report_places_ = std::move(told);
  recall_.emplace(f_, report_places_);
  const auto meant = [&](std::size_t i) {
    return std::binary_search(report_places_.begin(), report_places_.end(), static_cast<std::int32_t>(i));
  };
  places_ = gather(
      reading.places, [&](std::size_t i) { return meant(i) && !is_dateline(f_, reading.places[i]); },
      [&](std::size_t i) { return coarseness(reading.places[i]); });
}

std::int32_t WhenWhereFinder::nearest_in(const Said& said, std::uint32_t sentence, std::uint32_t at) const {
  const auto [first, last] = std::equal_range(said.sentence.begin(), said.sentence.end(), sentence);
  const auto from = static_cast<std::size_t>(first - said.sentence.begin());
  const std::span<const std::uint32_t> tokens(said.token.data() + from, static_cast<std::size_t>(last - first));
  const std::uint32_t verb = told_by(at);
  const std::int32_t found = nearest(tokens, at, [&](std::size_t k) {
    const bool other =
        hangs_elsewhere(tokens[k], at, verb) || (&said == &free_times_ && in_other_clause(tokens[k], at));
    std::uint32_t elsewhere = other ? time_of_speech : 0;
    // "Beschuldigt Kyiv": who is spoken of.
    const Token& token = f_.reading.tokens[tokens[k]];
    const bool meant = has_rel(token, "obj") || has_rel(token, "iobj") || has_rel(token, "nsubj");
    if (elsewhere > 0 && meant && token.head == static_cast<std::int32_t>(verb)) elsewhere *= 2;
    return f_.clauses.distance(at, tokens[k]) + said.farther[from + k] + elsewhere;
  });
  return found == none ? none : said.index[from + static_cast<std::size_t>(found)];
}

void WhenWhereFinder::know(const std::vector<Event>& events) {
  words_at_.assign(f_.reading.tokens.size(), false);
  for (const Event& e : events) {
    const lexicon::EventKind* kind = f_.words.kinds.find(e.kind);
    if (kind != nullptr && kind->words) words_at_[head_of(f_.reading, e.trigger)] = true;
  }
}

// "Dinsdag eiste de groep de aanslag op": the verb of words that the attack hangs on; nowhere.
std::uint32_t WhenWhereFinder::told_by(std::uint32_t at) const {
  std::int32_t up = f_.reading.tokens[at].head;
  for (int steps = 0; steps < 3 && up != none && !words_at_.empty(); ++steps) {
    const auto verb = static_cast<std::uint32_t>(up);
    if (words_at_[verb]) return verb;
    up = f_.reading.tokens[verb].head;
  }
  return base::Buckets::nowhere;
}

// Does the token hang on that verb, and not on the event itself?
bool WhenWhereFinder::hangs_elsewhere(std::uint32_t token, std::uint32_t at, std::uint32_t verb) const {
  if (verb == base::Buckets::nowhere) return false;
  auto up = static_cast<std::int32_t>(token);
  for (int steps = 0; steps < 8 && up != none; ++steps) {
    if (static_cast<std::uint32_t>(up) == at) return false;
    if (static_cast<std::uint32_t>(up) == verb) return true;
    up = f_.reading.tokens[static_cast<std::size_t>(up)].head;
  }
  return false;
}

// Does the verb tell what was yet to come ("zouden worden opgevangen")?
bool WhenWhereFinder::is_ahead(std::uint32_t verb) const {
  const auto below = some_children(f_, verb);
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
    return f_.reading.tokens[c].upos == Upos::AUX && f_.forms.lemma[c] == f_.words.language.will &&
           has_feature(f_.reading.tokens[c], "Tense=Past");
  });
}

// "Het leger, dat sinds 2021 meevecht, meldt doden"; of words, which have a day of their own, also "ontkent dat er
// maandag is geschoten": does the token stand in a clause that is of another word than that at `at`?
bool WhenWhereFinder::in_other_clause(std::uint32_t token, std::uint32_t at) const {
  constexpr int most = 12;  // steps up
  const auto holds = [&](std::uint32_t clause) {
    auto up = static_cast<std::int32_t>(at);
    for (int steps = 0; steps < most && up != none; ++steps) {
      if (static_cast<std::uint32_t>(up) == clause) return true;
      up = f_.reading.tokens[static_cast<std::size_t>(up)].head;
    }
    return false;
  };
  // "Het model van het akkoord dat in december werd gesloten": of either.
  const auto beside = [&](std::int32_t noun) {
    auto up = static_cast<std::int32_t>(at);
    for (int steps = 0; steps < 3 && up != noun; ++steps) {
      const Token& word = f_.reading.tokens[static_cast<std::size_t>(up)];
      if (word.head == none || !(has_rel(word, "nmod") || has_rel(word, "conj") || has_rel(word, "amod"))) return false;
      up = word.head;
    }
    return up == noun;
  };
  auto up = static_cast<std::int32_t>(token);
  for (int steps = 0; steps < most && up != none && static_cast<std::uint32_t>(up) != at; ++steps) {
    const Token& word = f_.reading.tokens[static_cast<std::size_t>(up)];
    // "Waar in januari gasten zouden komen, is brand gesticht".
    const bool later = has_rel(word, "advcl") && is_ahead(static_cast<std::uint32_t>(up));
    const bool clause =
        has_rel(word, "acl") || later || (words_at_[at] && (has_rel(word, "ccomp") || word.deprel == "parataxis"));
    if (clause && (word.upos == Upos::VERB || word.upos == Upos::AUX))
      return (words_at_[at] || !beside(word.head)) && !holds(static_cast<std::uint32_t>(up));
    up = word.head;
  }
  return false;
}

bool WhenWhereFinder::in_clause(std::uint32_t a, std::uint32_t b) const { return f_.clauses.of(a) == f_.clauses.of(b); }

// "In Selm, in de provincie Draal": of a region or country, the nearest place of the sentence that lies in it.
std::int32_t WhenWhereFinder::finer(std::int32_t place, std::uint32_t at) const {
  const PlaceMention& wide = f_.reading.places[static_cast<std::size_t>(place)];
  if (wide.kind != PlaceKind::country && wide.kind != PlaceKind::region) return place;
  constexpr std::size_t around = 32;  // no long sentence costs all of it for each of its events
  const std::size_t here = static_cast<std::size_t>(std::lower_bound(places_.token.begin(), places_.token.end(), at) -
                                                    places_.token.begin());
  std::int32_t best = place;
  std::uint32_t least = UINT32_MAX;
  for (std::size_t k = here - std::min(here, around); k < std::min(places_.token.size(), here + around); ++k) {
    if (places_.sentence[k] != wide.sentence) continue;
    const PlaceMention& p = f_.reading.places[static_cast<std::size_t>(places_.index[k])];
    if (p.kind == PlaceKind::country || p.kind == PlaceKind::region || p.kind == PlaceKind::site || p.place_id.empty())
      continue;
    const bool inside = wide.kind == PlaceKind::region ? p.admin1 == wide.admin1 : in_clause(places_.token[k], at);
    if (p.country != wide.country || !inside) continue;
    const std::uint32_t away = f_.clauses.distance(at, places_.token[k]);
    if (away < least) least = away, best = places_.index[k];
  }
  return best;
}

// "Twee dagen na de aanslag" is not when the attack was, but counted from that: the time it is counted from, `none` if
// nobody knows; nullopt: the event stands in no time.
std::optional<std::int32_t> WhenWhereFinder::counted_from(const Event& event, std::uint32_t at) const {
  const auto& times = f_.reading.times;
  const auto holding = [&](Span words) {
    const auto found = std::partition_point(times.begin(), times.end(),
                                            [&](const TimeMention& t) { return t.span.end <= words.begin; });
    return found != times.end() && found->span.contains(words) ? found : times.end();
  };
  auto around = holding(event.trigger);
  // "Twee dagen na de aanslag waarbij zes doden vielen": the dead as well.
  for (int steps = 0; steps < 3 && around == times.end(); ++steps) {
    const Token& token = f_.reading.tokens[at];
    if (token.head == none) break;
    at = static_cast<std::uint32_t>(token.head);
    if (has_rel(token, "acl")) around = holding(f_.reading.tokens[at].span);
  }
  if (around == times.end()) return std::nullopt;
  constexpr std::string_view told = "text ";
  std::uint32_t begin = 0;
  const std::string_view anchor = around->anchor;
  if (!anchor.starts_with(told) ||
      std::from_chars(anchor.data() + told.size(), anchor.data() + anchor.size(), begin).ec != std::errc())
    return none;
  const auto from =
      std::partition_point(times.begin(), times.end(), [&](const TimeMention& t) { return t.span.begin < begin; });
  return from == times.end() || from->span.begin != begin ? none : static_cast<std::int32_t>(from - times.begin());
}

// The nearest time that is not another noun's.
std::int32_t WhenWhereFinder::own_time(const Event& event, std::uint32_t at) const {
  const auto distance = [&](std::int32_t time) {
    return f_.clauses.distance(at, token_at(f_.reading, f_.reading.times[time].span.begin));
  };
  // "Na de invasie van 2022": its own year, not the time that is counted from it.
  for (const std::uint32_t i : of_noun_[at]) {
    if (f_.reading.times[i].sentence == event.sentence) return static_cast<std::int32_t>(i);
  }
  if (const std::optional<std::int32_t> from = counted_from(event, at)) return *from;
  std::int32_t best = nearest_in(free_times_, event.sentence, at);
  const std::uint32_t verb = told_by(at);
  const auto token = [&] { return token_at(f_.reading, f_.reading.times[best].span.begin); };
  if (best != none && (hangs_elsewhere(token(), at, verb) || in_other_clause(token(), at))) best = none;
  for (std::uint32_t t = at; t < f_.reading.tokens.size() && event.trigger.meets(f_.reading.tokens[t].span); ++t) {
    for (const std::uint32_t i : of_noun_[t]) {
      const auto time = static_cast<std::int32_t>(i);
      if (f_.reading.times[i].sentence != event.sentence) continue;
      if (best == none || std::pair(distance(time), time) < std::pair(distance(best), best)) best = time;
    }
  }
  return best;
}

// Do the words stand in the clause of the event, or only in its sentence?
void WhenWhereFinder::tell_basis(Event& event, std::uint32_t at, std::string_view what, Span words) const {
  const bool clause = in_clause(at, token_at(f_.reading, words.begin));
  event.because.push_back({std::string(what) + (clause ? "_of_clause" : "_of_sentence"), "", words});
}

// The town that undergoes it, though it may act elsewhere: "Charkov werd beschoten", "de aanval op Sderot"; that
// somebody left: "trok zich terug uit Avdiivka"; "de aanslag was in Kabul". none: no town.
std::int32_t WhenWhereFinder::undergone_place(const Event& event, std::uint32_t at) const {
  const Language& language = f_.words.language;
  const lexicon::EventKind* kind = f_.words.kinds.find(event.kind);
  const bool leaves = kind != nullptr && (kind->moves || event.kind == "evacuation");
  const auto town_at = [&](std::uint32_t token) {
    const Span word = f_.reading.tokens[token].span;
    const auto& places = f_.reading.places;
    const auto place = std::partition_point(places.begin(), places.end(),
                                            [&](const PlaceMention& p) { return p.span.end <= word.begin; });
    if (place == places.end() || !place->span.contains(word) || !place->located) return none;
    const bool wide = place->kind == PlaceKind::country || place->kind == PlaceKind::region;
    return wide ? none : static_cast<std::int32_t>(place - places.begin());
  };
  for (const std::uint32_t c : some_children(f_, at)) {
    const Token& child = f_.reading.tokens[c];
    const std::string_view word = preposition(f_, c);
    const bool undergoes = child.deprel == "nsubj:pass" || has_rel(child, "obj") || is_any(language.against, word) ||
                           (is_any(language.of, word) && kind != nullptr && kind->of_undergoes) ||
                           (leaves && is_any(language.from, word));
    if (const std::int32_t town = undergoes ? town_at(c) : none; town != none) return town;
  }
  const Token& token = f_.reading.tokens[at];
  if (!has_rel(token, "nsubj") || token.head == none) return none;
  const auto above = static_cast<std::uint32_t>(token.head);
  if (const std::int32_t town = town_at(above); town != none) return town;
  if (f_.forms.lemma[above] != language.be) return none;
  for (const std::uint32_t c : some_children(f_, above)) {
    if (const std::int32_t town = has_rel(f_.reading.tokens[c], "obl") ? town_at(c) : none; town != none) return town;
  }
  return none;
}

void WhenWhereFinder::set(Event& event) const {
  const std::uint32_t at = head_of(f_.reading, event.trigger);
  const lexicon::EventKind* kind = f_.words.kinds.find(event.kind);
  const bool said = kind != nullptr && kind->words;
  event.time = own_time(event, at);
  if (event.time != none && !said) {
    const TimeMention& time = f_.reading.times[event.time];
    if (of_speech(f_, time.sentence, time.span)) event.time = none;
  }
  if (!said) event.place = nearest_in(places_, event.sentence, at);
  if (event.place != none) {
    event.place = finer(event.place, at);
    tell_basis(event, at, "place", f_.reading.places[static_cast<std::size_t>(event.place)].span);
  }
  if (!said && event.place == none) {
    event.place = undergone_place(event, at);
    if (event.place != none)
      tell_basis(event, at, "place", f_.reading.places[static_cast<std::size_t>(event.place)].span);
  }
  if (!said && event.place == none) {
    event.place = recall_->meant_near(at, event.trigger);
    if (event.place != none)
      event.because.push_back({"place_of_noun", "", f_.reading.places[static_cast<std::size_t>(event.place)].span});
  }
  if (event.time == none) return;
  const TimeMention& time = f_.reading.times[event.time];
  tell_basis(event, at, "time", time.span);
  event.when = time.value;
  const bool ahead = base::after_the_news(event.when, f_.report);
  if (!ahead || said || !told_as_done(f_, event, at)) return;
  // "Dinsdag neergeschoten", said on a Monday: the Tuesday that lies behind. Else the time is another's.
  if (time.basis != TimeBasis::relative_to_publication || !event.when.end ||
      event.when.begin->day > base::last_day(f_.report.published) + 7) {
    event.time = none;
    event.when = {};
    event.because.pop_back();
    return;
  }
  event.when.begin->day -= 7;
  event.when.end->day -= 7;
  event.because.push_back({"told_as_done", "", time.span});
}

}  // namespace wederhoor::events
