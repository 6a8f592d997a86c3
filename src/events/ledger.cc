// The ledger of numbers. "Zeker zeven strijders zijn gedood": 7 persons, state killed, side attackers. "Twaalf dorpen zijn geëvacueerd": 12 places,
// evacuated. Not the state of another clause: "Tien mensen vluchtten, terwijl drie huizen werden verwoest" counts ten displaced, three destroyed.
// Tested by tests/events/ledger_test.cc.
#include "events/ledger.h"

#include <algorithm>

#include "base/hash.h"
#include "events/clause.h"

namespace wederhoor::events {
namespace {

struct Reader {
  const Report& report;
  const Reading& reading;
  const Claims& claims;
  const std::vector<Event>& events;
  const WordKeys& keys;
  const Words& words;
};

// The last word of the counted noun, or of the amount where there is none.
std::uint32_t head_token(const Reader& r, const Quantity& q) {
  const Span span = q.noun.empty() ? q.span : q.noun;
  const auto [first, last] = tokens_in(r.reading, span);
  return last > first ? last - 1 : token_at(r.reading, span.begin);
}

bool measures(const Quantity& q) {
  for (const std::string_view unit : {"km", "km2", "hours", "days", "weeks", "months", "years", "money", "percent"}) {
    if (q.unit == unit) return true;
  }
  return false;
}

std::string_view measure_state(const Quantity& q) {
  if (q.unit == "km") return "distance";
  if (q.unit == "km2") return "area";
  return q.unit == "money" || q.unit == "percent" ? "other" : "duration";
}

// A state by the counted noun itself: "drie doden".
bool state_of_noun(const Reader& r, const Quantity& q, Number& number) {
  const auto [first, last] = tokens_in(r.reading, q.span);
  for (std::uint32_t i = first; i < last; ++i) {
    const WordTable::Found found = r.words.states.find(r.keys, i, last);
    if (found.row == nullptr) continue;
    number.state = r.words.states.cell(*found.row, "state");
    number.because.push_back(r.words.states.because("state_of_noun", *found.row, r.reading.tokens[i].span));
    return true;
  }
  return false;
}

// A state by the predicate of the clause: the nearest word of the clause that gives one.
void state_of_clause(const Reader& r, std::uint32_t at, Number& number) {
  const std::vector<std::uint32_t> clause = clause_tokens(r.reading, at);
  const lexicon::Row* best = nullptr;
  Span where;
  std::uint32_t closest = far_away;
  for (const std::uint32_t i : clause) {
    const WordTable::Found found = r.words.states.find(r.keys, i, clause.back() + 1);
    if (found.row == nullptr || r.words.states.cell(*found.row, "where") == "noun") continue;
    // In Dutch the participle follows what it is said of: words behind count half.
    const std::uint32_t d = i > at ? i - at : 2 * (at - i);
    if (d >= closest) continue;
    closest = d;
    best = found.row;
    where = r.reading.tokens[i].span;
  }
  if (best == nullptr) return;
  number.state = r.words.states.cell(*best, "state");
  number.because.push_back(r.words.states.because("state_of_clause", *best, where));
}

SideKind side_kind_of(std::string_view name) {
  if (name == "attackers") return SideKind::attackers;
  if (name == "defenders") return SideKind::defenders;
  return name == "civilians" ? SideKind::civilians : SideKind::other;
}

void set_side(const Reader& r, const Quantity& q, Number& number) {
  const auto [first, last] = tokens_in(r.reading, q.span);
  for (std::uint32_t i = last; i-- > first;) {
    const WordTable::Found found = r.words.sides.find(r.keys, i, last);
    if (found.row == nullptr) continue;
    number.side_kind = side_kind_of(r.words.sides.cell(*found.row, "side"));
    number.because.push_back(r.words.sides.because("side", *found.row, r.reading.tokens[i].span));
    break;
  }
  for (const Mention& mention : r.reading.mentions) {
    if (mention.span.begin > q.span.end) break;
    if (mention.entity == none || !q.span.meets(mention.span)) continue;
    const Entity& entity = r.reading.entities[mention.entity];
    number.side = entity.affiliation.empty() ? entity.actor_id : entity.affiliation;
  }
}

// The smallest attributed claim around the amount; else the smallest claim.
std::int32_t claim_around(const Claims& claims, Span span) {
  std::int32_t best = none;
  std::uint32_t size = UINT32_MAX;
  bool attributed = false;
  for (std::size_t i = 0; i < claims.claims.size(); ++i) {
    const Claim& claim = claims.claims[i];
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

std::int32_t event_near(const Reader& r, std::uint32_t at, std::uint32_t sentence) {
  std::int32_t best = none;
  std::uint32_t closest = far_away;
  for (std::size_t i = 0; i < r.events.size(); ++i) {
    if (r.events[i].sentence != sentence) continue;
    const std::uint32_t d = distance(r.reading, at, r.events[i].trigger);
    if (d >= closest) continue;
    closest = d;
    best = static_cast<std::int32_t>(i);
  }
  return best;
}

void inherit(const Reader& r, Number& number) {
  if (number.event != none) {
    number.place = r.events[number.event].place;
    number.as_of = r.events[number.event].when;
  }
  if (number.claim == none) return;
  const Claim& claim = r.claims.claims[number.claim];
  number.counted_by = claim.source_entities;
  if (claim.said.known()) number.as_of = claim.said;
}
}  // namespace

std::vector<Number> make_ledger(const Report& report, const Reading& reading, const Claims& claims,
                                const std::vector<Event>& events, const WordKeys& keys, const Words& words) {
  const Reader r{report, reading, claims, events, keys, words};
  std::vector<Number> ledger;
  for (std::uint32_t i = 0; i < reading.quantities.size(); ++i) {
    const Quantity& q = reading.quantities[i];
    const std::uint32_t at = head_token(r, q);
    if (at >= reading.tokens.size()) continue;
    Number number;
    number.quantity = i;
    number.id = base::short_id("n_", {report.id, std::to_string(q.span.begin), std::to_string(q.span.end)});
    number.counted = q.counted;
    if (measures(q)) {
      number.state = measure_state(q);
    } else if (!state_of_noun(r, q, number)) {
      state_of_clause(r, at, number);
    }
    set_side(r, q, number);
    number.claim = claim_around(claims, q.span);
    number.event = event_near(r, at, q.sentence);
    inherit(r, number);
    ledger.push_back(std::move(number));
  }
  return ledger;
}

}  // namespace wederhoor::events
