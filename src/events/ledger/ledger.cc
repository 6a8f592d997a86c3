// The ledger of numbers: each count with what became of the counted, whose they are, the event and the claim it stands
// in. Not: a figure in a caption that the text gives in the same words. Tested by spec/nl/ledger.md.
#include "events/ledger/ledger.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/because.h"
#include "base/hash.h"
#include "base/part_kinds.h"
#include "base/utf8.h"
#include "events/ledger/choice.h"
#include "events/ledger/composed.h"
#include "events/ledger/states.h"
#include "events/ledger/victims.h"
#include "events/ledger/whose.h"
#include "events/syntax.h"
#include "events/triggers.h"

namespace wederhoor::events {
namespace {

// The last word of the counted noun, or of the amount where there is none.
std::uint32_t head_token(const Reading& reading, const Quantity& q) {
  const Span span = q.noun.empty() ? q.span : q.noun;
  const auto [first, last] = tokens_in(reading, span);
  return last > first ? last - 1 : token_at(reading, span.begin);
}

// The smallest attributed claim around the amount; else the smallest claim.
std::int32_t claim_around(const Finding& f, std::uint32_t sentence, Span span) {
  std::int32_t best = none;
  std::uint32_t size = UINT32_MAX;
  bool attributed = false;
  for (const std::uint32_t i : f.claims_at.of(sentence)) {
    const Claim& claim = f.claims.claims[i];
    const bool inside = std::any_of(claim.content.begin(), claim.content.end(), [&](Span c) { return c.meets(span); });
    if (!inside) continue;
    const bool named = claim.form != Form::plain;
    const std::uint32_t length = claim.content.back().end - claim.content.front().begin;
    if (best != none && (attributed > named || (attributed == named && length >= size))) continue;
    best = static_cast<std::int32_t>(i);
    size = length;
    attributed = named;
  }
  return best;
}

// The words that the triggers of the events hang on, never falling.
std::vector<std::uint32_t> trigger_tokens(const Reading& reading, const std::vector<Event>& events) {
  std::vector<std::uint32_t> out;
  for (const Event& event : events) {
    const std::uint32_t head = head_of(reading, event.trigger);
    out.push_back(out.empty() ? head : std::max(head, out.back()));
  }
  return out;
}

// The event of the sentence that is nearest; none.
std::int32_t event_near(const Finding& f, std::span<const std::uint32_t> triggers, std::uint32_t at,
                        const Sentence& sentence) {
  const auto first = std::lower_bound(triggers.begin(), triggers.end(), sentence.first);
  const std::span here(first, std::lower_bound(first, triggers.end(), sentence.last));
  const std::int32_t found = nearest(here, at, [&](std::size_t k) { return f.clauses.distance(at, here[k]); });
  return found == none ? none : found + static_cast<std::int32_t>(first - triggers.begin());
}

// "In maart 2023 kwam een bewaker om": the count stood when it happened, and not on the report's day.
bool long_ago(const Report& report, const Event& event) {
  constexpr std::int32_t days = 30;
  if (event.time == none || !event.when.end) return false;
  return !report.published.begin || event.when.end->day + days < report.published.begin->day;
}

// "In Zwolle, Assen en Groningen samen 90 soldaten": they lie in no one of these.
bool of_several_places(const Finding& f, const Quantity& q, const PlaceMention& place) {
  constexpr std::uint32_t reach = 12;  // words before the count
  const Sentence& sentence = f.reading.sentences[q.sentence];
  const std::uint32_t end = token_at(f.reading, q.span.begin);
  const std::uint32_t first = std::max(sentence.first, end - std::min(end, reach));
  bool together = false;
  for (std::uint32_t t = first; t < end; ++t)
    together = together || is_any(f.words.language.together, f.forms.lower[t]);
  if (!together || place.sentence != q.sentence || end <= first) return false;
  const std::uint32_t row = first_conjunct(f.reading, token_at(f.reading, place.span.begin), reach);
  const auto from = std::partition_point(
      f.reading.places.begin(), f.reading.places.end(),
      [&](const PlaceMention& other) { return other.span.end <= f.reading.tokens[first].span.begin; });
  for (auto other = from; other != f.reading.places.end() && other->span.begin < q.span.begin; ++other) {
    if (other->place_id == place.place_id) continue;
    if (first_conjunct(f.reading, token_at(f.reading, other->span.begin), reach) == row) return true;
  }
  return false;
}

// From the event and the claim it stands in: where, as of when (the day on which it was said), counted by whom.
void inherit(const Finding& f, const std::vector<Event>& events, Number& number) {
  if (number.event != none) {
    const Event& event = events[number.event];
    number.place = event.place;
    if (event.place != none && of_several_places(f, f.reading.quantities[number.quantity],
                                                 f.reading.places[static_cast<std::size_t>(event.place)]))
      number.place = none;
  }
  number.as_of = f.report.published;
  if (number.claim != none) {
    const Claim& claim = f.claims.claims[number.claim];
    number.counted_by = claim.source_entities;
    if (claim.said.known()) number.as_of = claim.said;
  }
  if (number.event != none && long_ago(f.report, events[number.event])) number.as_of = events[number.event].when;
  // "Van twaalf naar vijftien": twelve until then.
  if (base::made_by(f.reading.quantities[number.quantity].because, "former"))
    number.as_of = {std::nullopt, number.as_of.begin};
}

// "Een zestigtal strijders viel het dorp binnen", "er is geschoten door twee mannen": the counted are who acts in the
// violence that stands beside them. Not: "drie agenten werden beschoten".
bool acts_in_violence(const Finding& f, const std::vector<Event>& events, const Quantity& q, const Number& number) {
  if (number.state != NumberState::unknown || number.event == none || q.unit != QuantityUnit::persons) return false;
  const Event& event = events[static_cast<std::size_t>(number.event)];
  if (!f.words.kinds.violent(event.kind) || event.realis == Realis::denied) return false;
  const auto near = f.mentions.near(q.sentence, q.span);
  return std::any_of(near.begin(), near.end(), [&](const Mention& m) {
    const bool agent = std::find(event.agents.begin(), event.agents.end(), m.entity) != event.agents.end();
    return agent && m.entity != none && q.span.meets(m.span);
  });
}

// "Een advocaat is neergeschoten. Hij overleed ter plekke": one who was hurt is dead where an event tells that he died.
void share_deaths(const Finding& f, const std::vector<Event>& events, std::vector<Number>& ledger) {
  std::map<std::int32_t, const Event*> dead;  // by entity
  for (const Event& event : events) {
    if (event.kind != "killing" || event.realis != Realis::happened) continue;
    for (const std::int32_t victim : event.victims) dead.try_emplace(victim, &event);
  }
  for (Number& number : ledger) {
    const Quantity& q = f.reading.quantities[number.quantity];
    const bool hurt = number.state == NumberState::wounded || number.state == NumberState::attacked;
    if (!hurt || q.best != 1.0 || q.unit != QuantityUnit::persons) continue;
    for (const Mention& m : f.mentions.near(q.sentence, q.span)) {
      const auto died = m.entity == none || !q.span.meets(m.span) ? dead.end() : dead.find(m.entity);
      if (died == dead.end() || f.reading.entities[static_cast<std::size_t>(m.entity)].count == Count::many) continue;
      number.state = NumberState::killed;
      number.because.push_back({"died", "", died->second->trigger});
      break;
    }
  }
}

// "2000 tanks": the words of the amount and what it counts.
std::string counted_words(const Report& report, const Quantity& q) {
  return base::lower(std::string(q.span.of(report.text)) + ' ' + std::string(q.noun.of(report.text)));
}

// Figures beside the running text that it gives as well, in the same words: one figure, printed twice. By index.
std::vector<bool> printed_twice(const Report& report, const Reading& reading) {
  const auto part = [&](const Quantity& q) -> std::string_view { return reading.sentences[q.sentence].part; };
  std::set<std::string> said;
  for (const Quantity& q : reading.quantities) {
    if (!base::stands_aside(part(q))) said.insert(counted_words(report, q));
  }
  std::vector<bool> out;
  out.reserve(reading.quantities.size());
  for (const Quantity& q : reading.quantities)
    out.push_back(part(q) == "pull_quote" || (base::stands_aside(part(q)) && said.contains(counted_words(report, q))));
  return out;
}

// The number that this one is a part of, or counts again; nullptr for none.
const Number* whole_of(const Quantity& q, const std::map<std::uint32_t, std::size_t>& by_begin,
                       const std::vector<Number>& ledger) {
  for (const Because& because : q.because) {
    if (because.construction != "part_of" && because.construction != "counted_before") continue;
    const auto found = by_begin.find(because.words.begin);
    return found == by_begin.end() ? nullptr : &ledger[found->second];
  }
  return nullptr;
}
}  // namespace

std::vector<Number> ruled_ledger(const Finding& f, const std::vector<Event>& events, const SideFinder& sides) {
  const StateFinder states(f);
  const std::vector<std::uint32_t> triggers = trigger_tokens(f.reading, events);
  const std::vector<bool> twice = printed_twice(f.report, f.reading);
  std::vector<Number> ledger;
  std::map<std::uint32_t, std::size_t> by_begin;  // numbers by where their words begin
  for (std::uint32_t i = 0; i < f.reading.quantities.size(); ++i) {
    const Quantity& q = f.reading.quantities[i];
    const std::uint32_t at = head_token(f.reading, q);
    if (at >= f.reading.tokens.size() || twice[i]) continue;
    Number number;
    number.quantity = i;
    number.id = base::short_id("n_", {f.report.id, std::to_string(q.span.begin), std::to_string(q.span.end)});
    number.counted = q.counted;
    const Number* whole = whole_of(q, by_begin, ledger);
    states.set(q, at, whole, number);
    number.event = event_near(f, triggers, at, f.reading.sentences[q.sentence]);
    if (acts_in_violence(f, events, q, number)) {
      number.state = NumberState::taking_part;
      number.because.push_back({"acts_in_event", "", events[static_cast<std::size_t>(number.event)].trigger});
    }
    sides.set(q, whole, number);
    number.claim = claim_around(f, q.sentence, q.span);
    inherit(f, events, number);
    sides.set_speakers(number);
    by_begin.emplace(q.span.begin, ledger.size());
    ledger.push_back(std::move(number));
  }
  share_deaths(f, events, ledger);
  share_composition(f, ledger);
  share_calling(f, ledger);
  share_side(f.reading, ledger);
  share_victims(f, events, ledger);
  return ledger;
}

std::vector<Number> make_ledger(const Finding& f, const std::vector<Event>& events) {
  const SideFinder sides(f, events);
  std::vector<Number> ledger = ruled_ledger(f, events, sides);
  choose_civilians(f, events, sides.attackers(), ledger);
  return ledger;
}

}  // namespace wederhoor::events
