// "Vier man zouden ze daarbij hebben verloren": of killed it is measured that a hint at it governs the count, that the
// number before it in the report is killed, that the rules say nothing. Decides nothing: choice.cc does. Tested by
// spec/nl/ledger.md.
#include "events/ledger/measures.h"

#include <algorithm>
#include <array>

#include "base/because.h"
#include "base/quantity_units.h"
#include "events/ledger/whose.h"

namespace wederhoor::events {
namespace {

constexpr std::uint32_t reach = 16;        // words on either side in which a hint is looked for
constexpr std::size_t most_children = 24;  // of a word that are looked at

std::int32_t relation(const Token& token) {
  static constexpr std::array<std::string_view, 8> relations{"nsubj:pass", "nsubj", "obj",   "obl:agent",
                                                             "obl",        "nmod",  "appos", "conj"};
  for (std::size_t i = 0; i < relations.size(); ++i) {
    if (has_rel(token, relations[i])) return static_cast<std::int32_t>(i) + 1;
  }
  return token.head == none ? 9 : 0;
}

std::int32_t sign(bool same, bool known) { return same ? 1 : known ? -1 : 0; }
std::int32_t one(bool yes) { return yes ? 1 : 0; }
std::int32_t tenths(std::int32_t part, std::int32_t all) { return all == 0 ? 0 : 10 * part / all; }
double figure(const Quantity& q) { return q.best ? *q.best : q.low ? *q.low : q.high ? *q.high : -1; }

std::int32_t count_of(const std::map<int, std::int32_t>& counts, int of) {
  const auto found = counts.find(of);
  return found == counts.end() ? 0 : found->second;
}

}  // namespace

NumberMeasures::NumberMeasures(const Finding& finding, const std::vector<Event>& events,
                               const std::vector<Number>& ledger, std::int32_t attackers)
    : f_(finding),
      events_(events),
      ledger_(ledger),
      attackers_(attackers),
      states_(state_hints(finding)),
      sides_(side_hints(finding)) {
  std::map<std::uint32_t, std::int32_t> by_begin;
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    const Number& number = ledger[i];
    const Quantity& q = quantity(i);
    asked_.push_back(!base::measures(q.unit));
    places_.push_back(place_of(number));
    state_sets_.push_back(around(places_.back(), states_));
    side_sets_.push_back(around(places_.back(), sides_));
    std::int32_t whole = none;
    for (const Because& because : q.because) {
      if (because.construction != "part_of" && because.construction != "counted_before") continue;
      if (const auto found = by_begin.find(because.words.begin); found != by_begin.end()) whole = found->second;
    }
    whole_.push_back(whole);
    parted_.push_back(0);
    if (whole != none && number.side_kind != SideKind::unknown)
      parted_[static_cast<std::size_t>(whole)] = static_cast<std::int32_t>(number.side_kind);
    by_begin.emplace(q.span.begin, static_cast<std::int32_t>(i));
    if (!asked_.back()) continue;
    const int state = static_cast<int>(number.state), side = static_cast<int>(number.side_kind);
    auto& [states, sides] = alike_[{static_cast<int>(q.unit), figure(q)}];
    const bool persons = q.unit == QuantityUnit::persons;
    for (Tally* tally : {&states, persons ? &report_states_ : nullptr}) {
      if (tally != nullptr && number.state != NumberState::unknown) ++tally->all, ++tally->of[state];
    }
    for (Tally* tally : {&sides, persons ? &report_sides_ : nullptr}) {
      if (tally != nullptr && number.side_kind != SideKind::unknown) ++tally->all, ++tally->of[side];
    }
  }
  for (const Hints::Set set : sides_.word) {
    for (const SideKind side : {SideKind::attackers, SideKind::defenders, SideKind::civilians}) {
      if ((set & hint(side)) != 0) ++report_words_.all, ++report_words_.of[static_cast<int>(side)];
    }
  }
  attackers_here_.assign(finding.reading.sentences.size(), false);
  if (attackers == none) return;
  for (const std::uint32_t m : finding.reading.entities[static_cast<std::size_t>(attackers)].mentions)
    attackers_here_[finding.reading.mentions[m].sentence] = true;
}

NumberMeasures::Place NumberMeasures::place_of(const Number& number) const {
  const Quantity& q = f_.reading.quantities[number.quantity];
  Place out;
  const auto [first, last] = tokens_in(f_.reading, q.span);
  out.first = first;
  out.last = std::max(last, first + 1);
  const auto [noun, noun_end] = tokens_in(f_.reading, q.noun.empty() ? q.amount : q.noun);
  out.head = noun_end > noun ? noun_end - 1 : first;
  out.first_conjunct = out.head;
  for (int steps = 0; steps < 8 && has_rel(f_.reading.tokens[out.first_conjunct], "conj"); ++steps) {
    const std::int32_t head = f_.reading.tokens[out.first_conjunct].head;
    if (head == none) break;
    out.first_conjunct = static_cast<std::uint32_t>(head);
  }
  out.governor = f_.reading.tokens[out.first_conjunct].head;
  return out;
}

NumberMeasures::Set NumberMeasures::around(const Place& place, const Hints& hints) const {
  Set out;
  for (std::uint32_t t = place.first; t < place.last; ++t) out.own |= hints.word[t];
  const auto add_children = [&](std::uint32_t of, Hints::Set& to) {
    const auto children = f_.clauses.children(of);
    for (std::size_t k = 0; k < std::min(children.size(), most_children); ++k) {
      const std::uint32_t c = children[k];
      if (c != place.head && c != place.first_conjunct && (c < place.first || c >= place.last)) to |= hints.word[c];
    }
  };
  add_children(place.head, out.below);
  if (place.governor != none) {
    const auto governor = static_cast<std::uint32_t>(place.governor);
    out.governor = hints.word[governor];
    add_children(governor, out.beside);
  }
  const std::uint32_t sentence = f_.reading.tokens[place.head].sentence;
  out.clause = hints.clause[f_.clauses.of(place.head)];
  out.sentence = hints.sentence[sentence];
  if (sentence > 0) out.before = hints.sentence[sentence - 1];
  if (sentence + 1 < hints.sentence.size()) out.after = hints.sentence[sentence + 1];
  return out;
}

void NumberMeasures::add_hints(const Set& set, Hints::Set wanted, Values& out) {
  const auto add = [&](std::string_view name, Hints::Set hints) {
    out.emplace_back(name, (hints & wanted) != 0 ? ((hints & ~wanted) != 0 ? 1 : 2) : ((hints != 0) ? -1 : 0));
  };
  add("own", set.own);
  add("below", set.below);
  add("governor", set.governor);
  add("beside", set.beside);
  add("clause", set.clause);
  add("sentence", set.sentence);
  add("sentence_before", set.before);
  add("sentence_after", set.after);
}

// How near the nearest hint stands on either side, and the nearest that hints at something else; 0: none.
void NumberMeasures::add_nearest(std::size_t number, const Hints& hints, Hints::Set wanted, Values& out) const {
  const Place& at = places_[number];
  const Sentence& sentence = f_.reading.sentences[f_.reading.tokens[at.head].sentence];
  std::array<std::int32_t, 4> near{};  // before, behind; of others before, behind
  const auto look = [&](std::uint32_t token, std::uint32_t distance, std::size_t side) {
    const Hints::Set set = hints.word[token];
    const auto nearness = static_cast<std::int32_t>(reach + 1 - distance);
    if ((set & wanted) != 0 && near[side] == 0) near[side] = nearness;
    if (set != 0 && (set & wanted) == 0 && near[side + 2] == 0) near[side + 2] = nearness;
  };
  for (std::uint32_t d = 1; d <= reach; ++d) {
    if (at.first >= sentence.first + d) look(at.first - d, d, 0);
    if (at.last + d <= sentence.last) look(at.last + d - 1, d, 1);
  }
  out.emplace_back("near_before", near[0]);
  out.emplace_back("near_behind", near[1]);
  out.emplace_back("other_before", near[2]);
  out.emplace_back("other_behind", near[3]);
}

const Number* NumberMeasures::neighbour(std::size_t number, int step) const {
  const std::size_t other = number + static_cast<std::size_t>(step);  // wraps below nothing: no such number
  return other < ledger_.size() && asked_[other] ? &ledger_[other] : nullptr;
}

template <class Answer>
void NumberMeasures::add_neighbours(std::size_t number, Answer answer, int wanted, Values& out) const {
  const auto add = [&](std::string_view name, const Number* other) {
    const int told = other == nullptr ? 0 : answer(*other);
    out.emplace_back(name, sign(told == wanted, told != 0));
  };
  const std::uint32_t sentence = quantity(number).sentence;
  const auto near = [&](int step) -> const Number* {
    const Number* other = neighbour(number, step);
    return other != nullptr && f_.reading.quantities[other->quantity].sentence == sentence ? other : nullptr;
  };
  add("number_before", near(-1));
  add("number_behind", near(1));
  add("last_number", neighbour(number, -1));
  add("whole", whole_[number] == none ? nullptr : &ledger_[static_cast<std::size_t>(whole_[number])]);
}

bool NumberMeasures::somebodys(std::size_t number) const {
  for (std::uint32_t t = places_[number].first; t < places_[number].last; ++t) {
    if (is_any(f_.words.language.own, f_.forms.lower[t])) return true;
    if (f_.reading.tokens[t].feats.find("Poss=Yes") != std::string_view::npos) return true;
  }
  return false;
}

void NumberMeasures::add_common(std::size_t number, Values& out) const {
  const Quantity& q = quantity(number);
  const Number& n = ledger_[number];
  const Place& at = places_[number];
  const Token& head = f_.reading.tokens[at.first_conjunct];
  const double value = figure(q);
  const auto because = [&](std::string_view construction) { return one(base::made_by(q.because, construction)); };
  out.emplace_back("unit", static_cast<std::int32_t>(q.unit));
  out.emplace_back("figure", static_cast<std::int32_t>(std::min(value, 9999.0)));
  out.emplace_back("bare", one(q.noun.empty()));
  out.emplace_back("listed", one(!q.counted.empty()));
  out.emplace_back("plain", one(says_only_what_became(q.counted)));
  out.emplace_back("people", one(q.counted == "people"));
  out.emplace_back("single", because("single") + 2 * because("one"));
  out.emplace_back("part", because("part_of") + 2 * because("counted_before"));
  out.emplace_back("toll", because("toll"));
  out.emplace_back("relation", relation(head));
  out.emplace_back("conjunct", one(at.first_conjunct != at.head));
  const bool governed = at.governor != none;
  const Token* governor = governed ? &f_.reading.tokens[static_cast<std::size_t>(at.governor)] : nullptr;
  const bool verb = governed && governor->upos == Upos::VERB;
  out.emplace_back("by_verb", one(verb));
  out.emplace_back("participle", one(verb && governor->feats.find("VerbForm=Part") != std::string_view::npos));
  bool has = false, becomes = false, negated = false;
  if (governed) {
    const auto children = f_.clauses.children(static_cast<std::uint32_t>(at.governor));
    for (std::size_t k = 0; k < std::min(children.size(), most_children); ++k) {
      has = has || is_any(f_.words.language.has, f_.forms.lemma[children[k]]);
      becomes = becomes || f_.forms.lemma[children[k]] == f_.words.language.become;
      negated = negated || f_.words.negations.contains(f_.forms.lower[children[k]]);
    }
  }
  out.emplace_back("has", one(has));
  out.emplace_back("becomes", one(becomes));
  out.emplace_back("negated", one(negated));
  const Sentence& sentence = f_.reading.sentences[q.sentence];
  out.emplace_back("prose", one(sentence.part.empty()));
  out.emplace_back("place", static_cast<std::int32_t>(std::min<std::uint32_t>(q.sentence, 50)));
  out.emplace_back("length", static_cast<std::int32_t>(std::min<std::uint32_t>(sentence.last - sentence.first, 60)));
  const Event* event = n.event == none ? nullptr : &events_[static_cast<std::size_t>(n.event)];
  out.emplace_back("act", event == nullptr ? 0 : f_.words.kinds.violent(event->kind) ? 2 : 1);
  out.emplace_back("harm", one(event != nullptr && f_.words.kinds.harms(event->kind)));
  const bool claimed = n.claim != none && f_.claims.claims[static_cast<std::size_t>(n.claim)].form != Form::plain;
  out.emplace_back("claimed", one(claimed));
  out.emplace_back("realis", event == nullptr ? -1 : static_cast<std::int32_t>(event->realis));
  out.emplace_back("named", one(!n.side.empty()));
  out.emplace_back("somebodys", one(somebodys(number)));
  out.emplace_back("told_of_part", parted_[number]);
  out.emplace_back("own_people",
                   one((sides_.sentence[q.sentence] & own_hint) != 0) +
                       one((side_sets_[number].own & own_hint) != 0 || (side_sets_[number].beside & own_hint) != 0));
}

Hints::Set NumberMeasures::hinted(std::size_t number) const {
  const Set& set = state_sets_[number];
  Hints::Set out = set.sentence | set.before;
  for (const Number* other : {neighbour(number, -1), neighbour(number, 1)}) {
    if (other != nullptr) out |= hint(other->state);
  }
  if (whole_[number] != none) out |= hint(ledger_[static_cast<std::size_t>(whole_[number])].state);
  const Tally& alike = alike_.at({static_cast<int>(quantity(number).unit), figure(quantity(number))}).first;
  for (const auto& [state, count] : alike.of) {
    if (count > one(static_cast<int>(ledger_[number].state) == state)) out |= hint(static_cast<NumberState>(state));
  }
  return out;
}

NumberMeasures::Values NumberMeasures::of_state(std::size_t number, NumberState state) const {
  const Number& n = ledger_[number];
  const Quantity& q = quantity(number);
  const int wanted = static_cast<int>(state);
  Values out;
  out.reserve(64);
  out.emplace_back("state", wanted);
  out.emplace_back("side", static_cast<std::int32_t>(n.side_kind));
  add_common(number, out);
  add_hints(state_sets_[number], hint(state), out);
  add_nearest(number, states_, hint(state), out);
  add_neighbours(number, [](const Number& other) { return static_cast<int>(other.state); }, wanted, out);
  const Tally& alike = alike_.at({static_cast<int>(q.unit), figure(q)}).first;
  const std::int32_t own = one(n.state != NumberState::unknown), same = one(n.state == state);
  out.emplace_back("alike", std::min(count_of(alike.of, wanted) - same, 3));
  out.emplace_back("alike_other", std::min(alike.all - own - count_of(alike.of, wanted) + same, 3));
  const std::int32_t there = one(q.unit == QuantityUnit::persons);
  out.emplace_back("share",
                   tenths(count_of(report_states_.of, wanted) - there * same, report_states_.all - there * own));
  const Set& sides = side_sets_[number];
  out.emplace_back("armed",
                   one(((sides.own | sides.below) & (hint(SideKind::attackers) | hint(SideKind::defenders))) != 0));
  return out;
}

NumberMeasures::Values NumberMeasures::of_side(std::size_t number, SideKind side) const {
  const Number& n = ledger_[number];
  const Quantity& q = quantity(number);
  const int wanted = static_cast<int>(side);
  Values out;
  out.reserve(64);
  out.emplace_back("side", wanted);
  out.emplace_back("state", static_cast<std::int32_t>(n.state));
  add_common(number, out);
  add_hints(side_sets_[number], hint(side), out);
  add_nearest(number, sides_, hint(side), out);
  add_neighbours(number, [](const Number& other) { return static_cast<int>(other.side_kind); }, wanted, out);
  const Tally& alike = alike_.at({static_cast<int>(q.unit), figure(q)}).second;
  const std::int32_t own = one(n.side_kind != SideKind::unknown), same = one(n.side_kind == side);
  out.emplace_back("alike", std::min(count_of(alike.of, wanted) - same, 3));
  out.emplace_back("alike_other", std::min(alike.all - own - count_of(alike.of, wanted) + same, 3));
  const std::int32_t there = one(q.unit == QuantityUnit::persons);
  out.emplace_back("share", tenths(count_of(report_sides_.of, wanted) - there * same, report_sides_.all - there * own));
  out.emplace_back("words", tenths(count_of(report_words_.of, wanted), report_words_.all));
  const auto scene = [&](std::uint32_t s) {
    return s < sides_.sentence.size() && (sides_.sentence[s] & scene_hint) != 0;
  };
  out.emplace_back("scene", scene(q.sentence) ? 2 : one(q.sentence > 0 && scene(q.sentence - 1)));
  const Set& states = state_sets_[number];
  constexpr Hints::Set harm = hint(NumberState::killed) | hint(NumberState::wounded) | hint(NumberState::missing);
  constexpr Hints::Set held = hint(NumberState::captured) | hint(NumberState::released);
  constexpr Hints::Set moved = hint(NumberState::displaced) | hint(NumberState::evacuated);
  out.emplace_back("harm_near", one((states.clause & harm) != 0));
  out.emplace_back("held_near", one((states.clause & held) != 0));
  out.emplace_back("moved_near", one((states.clause & moved) != 0));
  out.emplace_back("acts_near", one((states.clause & hint(NumberState::taking_part)) != 0));
  const bool here = attackers_here_[q.sentence];
  out.emplace_back("attackers_near", here ? 2 : one(q.sentence > 0 && attackers_here_[q.sentence - 1]));
  const auto has_attackers = [&](const std::vector<std::int32_t>& who) {
    return one(attackers_ != none && std::find(who.begin(), who.end(), attackers_) != who.end());
  };
  const Event* event = n.event == none ? nullptr : &events_[static_cast<std::size_t>(n.event)];
  out.emplace_back("attackers_act", event == nullptr ? 0 : has_attackers(event->agents));
  out.emplace_back("attackers_suffer", event == nullptr ? 0 : has_attackers(event->targets));
  out.emplace_back("attackers_tell", has_attackers(n.counted_by));
  return out;
}

}  // namespace wederhoor::events
