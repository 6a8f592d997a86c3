// The ledger of numbers. "Zeker zeven strijders zijn gedood": 7 persons, state killed, side attackers. "Twaalf dorpen
// zijn geëvacueerd": 12 places, evacuated. Not the state of another clause: "Tien mensen vluchtten, terwijl drie huizen
// werden verwoest" counts ten displaced, three destroyed. Tested by spec/nl/ledger.md.
#include "events/ledger.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/enum_names.h"
#include "base/hash.h"
#include "base/part_kinds.h"
#include "base/utf8.h"
#include "events/clause.h"

namespace wederhoor::events {
namespace {

struct Reader {
  const Report& report;
  const Reading& reading;
  const Claims& claims;
  const ClaimIndex& index;
  const std::vector<Event>& events;
  const WordKeys& keys;
  const Words& words;
  std::int32_t attackers;  // into Reading::entities
};

// The last word of the counted noun, or of the amount where there is none.
std::uint32_t head_token(const Reader& r, const Quantity& q) {
  const Span span = q.noun.empty() ? q.span : q.noun;
  const auto [first, last] = tokens_in(r.reading, span);
  return last > first ? last - 1 : token_at(r.reading, span.begin);
}

bool measures(const Quantity& q) {
  using Unit = QuantityUnit;
  static constexpr std::array units{Unit::km,     Unit::km2,   Unit::hours, Unit::days,   Unit::weeks,
                                    Unit::months, Unit::years, Unit::money, Unit::percent};
  return std::find(units.begin(), units.end(), q.unit) != units.end();
}

NumberState state_of(const Reader& r, const lexicon::Row& row) {
  return base::parse_name(r.words.states.cell(row, "state"), NumberState::other).value_or(NumberState::unknown);
}

// A state by the counted noun itself: "drie doden". "Inwoners" only say what they are when the clause says nothing of
// them.
bool state_of_noun(const Reader& r, const Quantity& q, bool population, Number& number) {
  const auto [first, last] = tokens_in(r.reading, q.span);
  for (std::uint32_t i = first; i < last; ++i) {
    const WordTable::Found found = r.words.states.find(r.keys, i, last);
    if (found.row == nullptr || (state_of(r, *found.row) == NumberState::population) != population) continue;
    number.state = state_of(r, *found.row);
    number.because.push_back(r.words.states.because("state_of_noun", *found.row, r.reading.tokens[i].span));
    return true;
  }
  return false;
}

// A state by the nearest of the tokens that gives one.
bool nearest_state(const Reader& r, std::uint32_t at, const std::vector<std::uint32_t>& tokens,
                   std::string_view construction, Number& number) {
  const lexicon::Row* best = nullptr;
  Span where;
  std::uint32_t closest = far_away;
  for (const std::uint32_t i : tokens) {
    const WordTable::Found found =
        r.words.states.find(r.keys, i, r.reading.sentences[r.reading.tokens[i].sentence].last);
    if (found.row == nullptr || r.words.states.cell(*found.row, "where") == "noun") continue;
    // In Dutch the participle follows what it is said of: words behind count half.
    const std::uint32_t d = i > at ? i - at : 2 * (at - i);
    if (d >= closest) continue;
    closest = d;
    best = found.row;
    where = r.reading.tokens[i].span;
  }
  if (best == nullptr) return false;
  number.state = state_of(r, *best);
  number.because.push_back(r.words.states.because(construction, *best, where));
  return true;
}

// An area may have been captured; else a measure only measures.
NumberState measure_state(const Reader& r, const Quantity& q, std::uint32_t at) {
  if (q.unit == QuantityUnit::km) return NumberState::distance;
  if (q.unit == QuantityUnit::km2) {
    Number taken;
    return nearest_state(r, at, clause_tokens(r.reading, at), "state_of_clause", taken) &&
                   taken.state == NumberState::captured
               ? NumberState::captured
               : NumberState::area;
  }
  const bool other = q.unit == QuantityUnit::money || q.unit == QuantityUnit::percent;
  return other ? NumberState::other : NumberState::duration;
}

// The first of a row of conjuncts: "twee tanks, een truck en tien jeeps" stand where the tanks do.
std::uint32_t first_conjunct(const Reading& reading, std::uint32_t token) {
  while (has_rel(reading.tokens[token], "conj") && reading.tokens[token].head != none)
    token = reading.tokens[token].head;
  return token;
}

// A state by the predicate that the counted noun is subject, object or complement of: "is één inwoner gewond geraakt".
bool state_of_predicate(const Reader& r, std::uint32_t at, Number& number) {
  const Token& noun = r.reading.tokens[first_conjunct(r.reading, at)];
  const bool argument = has_rel(noun, "nsubj") || has_rel(noun, "obj") || has_rel(noun, "obl");
  if (!argument || noun.head == none) return false;
  std::vector<std::uint32_t> tokens;
  for (const std::uint32_t c : children(r.reading, noun.head)) {
    const Token& token = r.reading.tokens[c];
    if (has_rel(token, "xcomp") || has_rel(token, "compound") || has_rel(token, "obl") || has_rel(token, "fixed"))
      tokens.push_back(c);
  }
  tokens.push_back(noun.head);
  std::sort(tokens.begin(), tokens.end());
  return nearest_state(r, at, tokens, "state_of_predicate", number);
}

bool state_of_clause(const Reader& r, std::uint32_t at, Number& number) {
  return nearest_state(r, at, clause_tokens(r.reading, at), "state_of_clause", number);
}

// Where the clause says nothing: the rest of a short sentence, for persons and things that are hurt ("daarbij is, zegt
// hij, een man omgekomen").
bool state_of_sentence(const Reader& r, std::uint32_t at, std::uint32_t sentence, Number& number) {
  const Sentence& s = r.reading.sentences[sentence];
  std::vector<std::uint32_t> tokens;
  for (std::uint32_t i = std::max(s.first, at >= 12 ? at - 12 : 0); i < std::min(s.last, at + 13); ++i)
    tokens.push_back(i);
  return !tokens.empty() && nearest_state(r, at, tokens, "state_of_sentence", number);
}

SideKind side_kind_of(std::string_view name) {
  if (name == "attackers") return SideKind::attackers;
  if (name == "defenders") return SideKind::defenders;
  return name == "civilians" ? SideKind::civilians : SideKind::other;
}

// Who attacks in this report: the entity that acts in most of its attacks; none where nobody is told to.
std::int32_t attackers_of(const std::vector<Event>& events, const Words& words) {
  std::map<std::int32_t, int> count;
  for (const Event& event : events) {
    const bool attacks = words.kinds.violent(event.kind) && event.kind != "repelled_attack";
    if (!attacks && event.kind != "declaration_of_responsibility") continue;
    if (event.realis == Realis::recap || event.realis == Realis::hypothetical) continue;
    for (const std::int32_t agent : event.agents) ++count[agent];
  }
  std::int32_t best = none;
  int most = 0;
  for (const auto& [entity, n] : count) {
    if (n > most) {
      most = n;
      best = entity;
    }
  }
  return best;
}

// Whose they are: the state whose adjective stands with the noun ("Russische soldaten"), else the actor that is
// counted.
void set_actor(const Reader& r, const Quantity& q, std::uint32_t first, std::uint32_t last, Number& number) {
  for (std::uint32_t i = first; i < last; ++i) {
    const auto nation = r.words.nations.find(r.keys.forms[i]);
    if (nation == r.words.nations.end()) continue;
    number.side = base::lower(nation->second);
    number.because.push_back({"nation", "shared/countries:" + nation->second, r.reading.tokens[i].span});
    return;
  }
  const auto begin = std::partition_point(r.reading.mentions.begin(), r.reading.mentions.end(),
                                          [&](const Mention& m) { return m.sentence < q.sentence; });
  for (auto m = begin; m != r.reading.mentions.end() && m->sentence == q.sentence; ++m) {
    if (m->entity == none || !q.span.meets(m->span)) continue;
    const Entity& entity = r.reading.entities[m->entity];
    number.side = entity.affiliation.empty() ? entity.actor_id : entity.affiliation;
    number.because.push_back({"counted_actor", "", m->span});
  }
}

// Nobody that the actor list or the report knows by name: empty, or a crowd that was only counted.
bool nameless(const Number& number) { return number.side.empty() || number.side.starts_with("x_"); }

void give_side(const Reader& r, const Quantity& q, std::int32_t entity, std::string construction, Number& number) {
  const Entity& actor = r.reading.entities[entity];
  number.side = actor.affiliation.empty() ? actor.actor_id : actor.affiliation;
  number.because.push_back({std::move(construction), "", q.span});
}

// Where the words beside the number name nobody: civilians are no actor's; "twaalf aanvallers" are those who attack in
// this report; what takes part ("ze kwamen met twee tanks") is whose who act in its event.
void set_owner(const Reader& r, const Quantity& q, Number& number) {
  if (!nameless(number)) return;
  if (number.side_kind == SideKind::civilians) {
    number.side = "civilians";
    number.because.push_back({"civilians", "", q.span});
  } else if (number.side_kind == SideKind::attackers && r.attackers != none) {
    give_side(r, q, r.attackers, "attackers_of_report", number);
  } else if (number.state == NumberState::taking_part && q.unit != QuantityUnit::raids &&
             q.unit != QuantityUnit::times) {
    const bool told = number.event != none && !r.events[number.event].agents.empty();
    const std::int32_t agent = told ? r.events[number.event].agents.front() : r.attackers;
    if (agent == none) return;
    if (agent == r.attackers) number.side_kind = SideKind::attackers;
    give_side(r, q, agent, "takes_part_in_event", number);
  }
}

bool harmed(const Number& number) {
  return number.state == NumberState::killed || number.state == NumberState::wounded ||
         number.state == NumberState::captured;
}

bool lost(const Number& number) {
  return number.state == NumberState::destroyed || number.state == NumberState::damaged ||
         number.state == NumberState::lost;
}

// Losses that one sentence adds up are one side's: "zeventig strijders gedood en vier pantservoertuigen vernietigd".
void share_side(const Reading& reading, std::vector<Number>& ledger) {
  const Number* before = nullptr;
  for (Number& number : ledger) {
    const Quantity& q = reading.quantities[number.quantity];
    if (before != nullptr && reading.quantities[before->quantity].sentence != q.sentence) before = nullptr;
    const bool armed = number.side_kind == SideKind::attackers || number.side_kind == SideKind::defenders;
    if (harmed(number) && armed) before = &number;
    if (before == nullptr || !lost(number) || !number.side.empty()) continue;
    number.side = before->side;
    number.side_kind = before->side_kind;
    number.because.push_back({"losses_together", "", reading.quantities[before->quantity].span});
  }
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
  set_actor(r, q, first, last, number);
  set_owner(r, q, number);
}

// The smallest attributed claim around the amount; else the smallest claim.
std::int32_t claim_around(const Reader& r, std::uint32_t sentence, Span span) {
  std::int32_t best = none;
  std::uint32_t size = UINT32_MAX;
  bool attributed = false;
  for (const std::uint32_t i : r.index.of(sentence)) {
    const Claim& claim = r.claims.claims[i];
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
  const auto first =
      std::partition_point(r.events.begin(), r.events.end(), [&](const Event& e) { return e.sentence < sentence; });
  for (auto i = static_cast<std::size_t>(first - r.events.begin()); i < r.events.size(); ++i) {
    if (r.events[i].sentence != sentence) break;
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
    if (r.events[number.event].time != none) number.as_of = r.events[number.event].when;
  }
  if (number.claim == none) return;
  const Claim& claim = r.claims.claims[number.claim];
  number.counted_by = claim.source_entities;
  if (claim.said.known()) number.as_of = claim.said;
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
}  // namespace

std::vector<Number> make_ledger(const Report& report, const Reading& reading, const Claims& claims,
                                const ClaimIndex& index, const std::vector<Event>& events, const WordKeys& keys,
                                const Words& words) {
  const Reader r{report, reading, claims, index, events, keys, words, attackers_of(events, words)};
  const std::vector<bool> twice = printed_twice(report, reading);
  std::vector<Number> ledger;
  for (std::uint32_t i = 0; i < reading.quantities.size(); ++i) {
    const Quantity& q = reading.quantities[i];
    const std::uint32_t at = head_token(r, q);
    if (at >= reading.tokens.size() || twice[i]) continue;
    Number number;
    number.quantity = i;
    number.id = base::short_id("n_", {report.id, std::to_string(q.span.begin), std::to_string(q.span.end)});
    number.counted = q.counted;
    if (measures(q)) {
      number.state = measure_state(r, q, at);
    } else {
      state_of_noun(r, q, false, number) || state_of_predicate(r, at, number) || state_of_clause(r, at, number) ||
          state_of_noun(r, q, true, number) || state_of_sentence(r, at, q.sentence, number);
    }
    number.event = event_near(r, at, q.sentence);
    set_side(r, q, number);
    number.claim = claim_around(r, q.sentence, q.span);
    inherit(r, number);
    ledger.push_back(std::move(number));
  }
  share_side(reading, ledger);
  return ledger;
}

}  // namespace wederhoor::events
