// "Op de markt vielen negen doden": a word for where civilians are stands in its sentence, nobody armed is told of, the
// last number of the report is civilians too. Decides nothing: choice.cc does. Tested by spec/nl/ledger.md.
#include "events/ledger/measures.h"

#include <algorithm>
#include <array>

#include "base/because.h"
#include "base/quantity_units.h"
#include "events/ledger/whose.h"
#include "events/syntax.h"

namespace wederhoor::events {
namespace {

constexpr std::uint32_t reach = 16;        // words on either side in which a hint is looked for
constexpr std::size_t most_children = 24;  // of a word that are looked at
constexpr std::size_t longest_row = 8;     // of conjuncts
constexpr Hints::Set civilians = hint(SideKind::civilians);

std::int32_t relation(const Token& token) {
  static constexpr std::array<std::string_view, 8> relations{"nsubj:pass", "nsubj", "obj",   "obl:agent",
                                                             "obl",        "nmod",  "appos", "conj"};
  for (std::size_t i = 0; i < relations.size(); ++i) {
    if (has_rel(token, relations[i])) return static_cast<std::int32_t>(i) + 1;
  }
  return token.head == none ? 9 : 0;
}

std::int32_t one(bool yes) { return yes ? 1 : 0; }
std::int32_t tenths(std::int32_t part, std::int32_t all) { return all == 0 ? 0 : 10 * part / all; }
double figure(const Quantity& q) { return q.best ? *q.best : q.low ? *q.low : q.high ? *q.high : -1; }
bool told(const Number& number) { return number.side_kind != SideKind::unknown; }

// 1: civilians; -1: others; 0: not told.
std::int32_t side_of(const Number* number) {
  if (number == nullptr || !told(*number)) return 0;
  return number->side_kind == SideKind::civilians ? 1 : -1;
}

// 2: it hints at civilians only; 1: at them and others; -1: at others; 0: at nobody.
std::int32_t weigh(Hints::Set set) {
  if ((set & civilians) != 0) return (set & ~civilians) != 0 ? 1 : 2;
  return set != 0 ? -1 : 0;
}

std::span<const std::uint32_t> first_children(const Finding& f, std::uint32_t token) {
  const auto children = f.clauses.children(token);
  return children.subspan(0, std::min(children.size(), most_children));
}
}  // namespace

CivilianMeasures::CivilianMeasures(const Finding& finding, const std::vector<Event>& events,
                                   const std::vector<Number>& ledger, std::int32_t attackers)
    : f_(finding),
      events_(events),
      ledger_(ledger),
      attackers_(attackers),
      clause_states_(state_hints(finding)),
      sides_(side_hints(finding)) {
  for (std::size_t i = 0; i < ledger.size(); ++i) count(i);
  for (const Hints::Set set : sides_.word) {
    for (const SideKind side : {SideKind::attackers, SideKind::defenders, SideKind::civilians}) {
      if ((set & hint(side)) != 0) ++words_.all, words_.civilians += one(side == SideKind::civilians);
    }
  }
  attackers_here_.assign(finding.reading.sentences.size(), false);
  if (attackers == none) return;
  for (const std::uint32_t m : finding.reading.entities[static_cast<std::size_t>(attackers)].mentions)
    attackers_here_[finding.reading.mentions[m].sentence] = true;
}

void CivilianMeasures::count(std::size_t i) {
  const Number& number = ledger_[i];
  const Quantity& q = quantity(i);
  places_.push_back(place_of(number));
  whole_.push_back(whole_of(q));
  parted_.push_back(0);
  if (whole_.back() != none && told(number))
    parted_[static_cast<std::size_t>(whole_.back())] = static_cast<std::int32_t>(number.side_kind);
  by_begin_.emplace(q.span.begin, static_cast<std::int32_t>(i));
  if (base::measures(q.unit)) return;
  Tally& alike = alike_[{static_cast<int>(q.unit), figure(q)}];
  if (!told(number)) return;
  for (Tally* tally : {&alike, q.unit == QuantityUnit::persons ? &persons_ : nullptr}) {
    if (tally != nullptr) ++tally->all, tally->civilians += one(number.side_kind == SideKind::civilians);
  }
}

std::int32_t CivilianMeasures::whole_of(const Quantity& q) const {
  std::int32_t whole = none;
  for (const Because& because : q.because) {
    if (because.construction != "part_of" && because.construction != "counted_before") continue;
    if (const auto found = by_begin_.find(because.words.begin); found != by_begin_.end()) whole = found->second;
  }
  return whole;
}

CivilianMeasures::Place CivilianMeasures::place_of(const Number& number) const {
  const Quantity& q = f_.reading.quantities[number.quantity];
  Place out;
  const auto [first, last] = tokens_in(f_.reading, q.span);
  out.first = first;
  out.last = std::max(last, first + 1);
  const auto [noun, noun_end] = tokens_in(f_.reading, q.noun.empty() ? q.amount : q.noun);
  out.head = noun_end > noun ? noun_end - 1 : first;
  out.first_conjunct = first_conjunct(f_.reading, out.head, longest_row);
  out.governor = f_.reading.tokens[out.first_conjunct].head;
  return out;
}

CivilianMeasures::Near CivilianMeasures::around(const Place& place) const {
  Near out;
  for (std::uint32_t t = place.first; t < place.last; ++t) out.own |= sides_.word[t];
  const auto below = [&](std::uint32_t of) {
    Hints::Set set = 0;
    for (const std::uint32_t c : first_children(f_, of)) {
      if (c != place.head && c != place.first_conjunct && (c < place.first || c >= place.last)) set |= sides_.word[c];
    }
    return set;
  };
  out.below = below(place.head);
  if (place.governor != none) {
    const auto governor = static_cast<std::uint32_t>(place.governor);
    out.governor = sides_.word[governor];
    out.beside = below(governor);
  }
  const std::uint32_t sentence = f_.reading.tokens[place.head].sentence;
  out.clause = sides_.clause[f_.clauses.of(place.head)];
  out.sentence = sides_.sentence[sentence];
  if (sentence > 0) out.before = sides_.sentence[sentence - 1];
  if (sentence + 1 < sides_.sentence.size()) out.after = sides_.sentence[sentence + 1];
  return out;
}

bool CivilianMeasures::somebodys(std::size_t number) const {
  return says_whose_own(f_, places_[number].first, places_[number].last);
}

// The figure itself, and what is counted.
void CivilianMeasures::add_number(std::size_t number, Values& out) const {
  const Quantity& q = quantity(number);
  const Number& n = ledger_[number];
  const auto made = [&](std::string_view construction) { return one(base::made_by(q.because, construction)); };
  out.emplace_back("state", static_cast<std::int32_t>(n.state));
  out.emplace_back("unit", static_cast<std::int32_t>(q.unit));
  out.emplace_back("figure", static_cast<std::int32_t>(std::min(figure(q), 9999.0)));
  out.emplace_back("bare", one(q.noun.empty()));
  out.emplace_back("listed", one(!q.counted.empty()));
  out.emplace_back("plain", one(says_only_what_became(q.counted)));
  out.emplace_back("people", one(q.counted == "people"));
  out.emplace_back("single", made("single") + 2 * made("one"));
  out.emplace_back("part", made("part_of") + 2 * made("counted_before"));
  out.emplace_back("toll", made("toll"));
  out.emplace_back("named", one(!n.side.empty()));
  out.emplace_back("somebodys", one(somebodys(number)));
  out.emplace_back("told_of_part", parted_[number]);
}

// Where it stands: in the tree, the sentence, the report.
void CivilianMeasures::add_place(std::size_t number, Values& out) const {
  const Place& at = places_[number];
  const Token* governor = at.governor == none ? nullptr : &f_.reading.tokens[static_cast<std::size_t>(at.governor)];
  const bool verb = governor != nullptr && governor->upos == Upos::VERB;
  out.emplace_back("relation", relation(f_.reading.tokens[at.first_conjunct]));
  out.emplace_back("conjunct", one(at.first_conjunct != at.head));
  out.emplace_back("by_verb", one(verb));
  out.emplace_back("participle", one(verb && has_feature(*governor, "VerbForm=Part")));
  bool has = false, becomes = false, negated = false;
  if (governor != nullptr) {
    for (const std::uint32_t c : first_children(f_, static_cast<std::uint32_t>(at.governor))) {
      has = has || is_any(f_.words.language.has, f_.forms.lemma[c]);
      becomes = becomes || f_.forms.lemma[c] == f_.words.language.become;
      negated = negated || f_.words.negations.contains(f_.forms.lower[c]);
    }
  }
  out.emplace_back("has", one(has));
  out.emplace_back("becomes", one(becomes));
  out.emplace_back("negated", one(negated));
  const std::uint32_t s = quantity(number).sentence;
  const Sentence& sentence = f_.reading.sentences[s];
  out.emplace_back("prose", one(sentence.part.empty()));
  out.emplace_back("place", static_cast<std::int32_t>(std::min<std::uint32_t>(s, 50)));
  out.emplace_back("length", static_cast<std::int32_t>(std::min<std::uint32_t>(sentence.last - sentence.first, 60)));
}

void CivilianMeasures::add_hints(std::size_t number, Values& out) const {
  const Near near = around(places_[number]);
  out.emplace_back("own", weigh(near.own));
  out.emplace_back("below", weigh(near.below));
  out.emplace_back("governor", weigh(near.governor));
  out.emplace_back("beside", weigh(near.beside));
  out.emplace_back("clause", weigh(near.clause));
  out.emplace_back("sentence", weigh(near.sentence));
  out.emplace_back("sentence_before", weigh(near.before));
  out.emplace_back("sentence_after", weigh(near.after));
  const bool own = ((near.own | near.beside) & own_hint) != 0;
  out.emplace_back("own_people", one((near.sentence & own_hint) != 0) + one(own));
  out.emplace_back("scene", (near.sentence & scene_hint) != 0 ? 2 : one((near.before & scene_hint) != 0));
  using S = NumberState;
  const Hints::Set states = clause_states_[f_.clauses.of(places_[number].head)];
  const auto hints = [&](std::initializer_list<S> at) {
    return one(std::any_of(at.begin(), at.end(), [&](S state) { return (states & hint(state)) != 0; }));
  };
  out.emplace_back("harm_near", hints({S::killed, S::wounded, S::missing}));
  out.emplace_back("held_near", hints({S::captured, S::released}));
  out.emplace_back("moved_near", hints({S::displaced, S::evacuated}));
  out.emplace_back("acts_near", hints({S::taking_part}));
}

// How near the nearest hint stands on either side, and the nearest that hints at others only; 0: none.
void CivilianMeasures::add_nearest(std::size_t number, Values& out) const {
  const Place& at = places_[number];
  const Sentence& sentence = f_.reading.sentences[f_.reading.tokens[at.head].sentence];
  std::array<std::int32_t, 4> near{};  // before, behind; of others before, behind
  const auto look = [&](std::uint32_t token, std::uint32_t distance, std::size_t side) {
    const Hints::Set set = sides_.word[token];
    const auto nearness = static_cast<std::int32_t>(reach + 1 - distance);
    if ((set & civilians) != 0 && near[side] == 0) near[side] = nearness;
    if (set != 0 && (set & civilians) == 0 && near[side + 2] == 0) near[side + 2] = nearness;
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

void CivilianMeasures::add_neighbours(std::size_t number, Values& out) const {
  const auto counts = [&](std::size_t other) {
    return other < ledger_.size() && !base::measures(quantity(other).unit) ? &ledger_[other] : nullptr;
  };
  const Number* before = number > 0 ? counts(number - 1) : nullptr;
  const Number* behind = counts(number + 1);
  const auto here = [&](const Number* other) {
    const bool same = other != nullptr && f_.reading.quantities[other->quantity].sentence == quantity(number).sentence;
    return same ? other : nullptr;
  };
  out.emplace_back("number_before", side_of(here(before)));
  out.emplace_back("number_behind", side_of(here(behind)));
  out.emplace_back("last_number", side_of(before));
  const std::int32_t whole = whole_[number];
  out.emplace_back("whole", side_of(whole == none ? nullptr : &ledger_[static_cast<std::size_t>(whole)]));
}

// What the report says of others: of the same figure, of persons, by its words.
void CivilianMeasures::add_alike(std::size_t number, Values& out) const {
  const Quantity& q = quantity(number);
  const std::int32_t own = one(told(ledger_[number])), same = one(ledger_[number].side_kind == SideKind::civilians);
  const Tally& alike = alike_.at({static_cast<int>(q.unit), figure(q)});
  out.emplace_back("alike", std::min(alike.civilians - same, 3));
  out.emplace_back("alike_other", std::min((alike.all - own) - (alike.civilians - same), 3));
  const std::int32_t there = one(q.unit == QuantityUnit::persons);
  out.emplace_back("share", tenths(persons_.civilians - there * same, persons_.all - there * own));
  out.emplace_back("words", tenths(words_.civilians, words_.all));
}

// The event it stands in, and whether the attackers are near.
void CivilianMeasures::add_event(std::size_t number, Values& out) const {
  const Number& n = ledger_[number];
  const std::uint32_t sentence = quantity(number).sentence;
  const Event* event = n.event == none ? nullptr : &events_[static_cast<std::size_t>(n.event)];
  out.emplace_back("act", event == nullptr ? 0 : 1 + one(f_.words.kinds.violent(event->kind)));
  out.emplace_back("harm", one(event != nullptr && f_.words.kinds.harms(event->kind)));
  out.emplace_back("realis", event == nullptr ? -1 : static_cast<std::int32_t>(event->realis));
  const bool claimed = n.claim != none && f_.claims.claims[static_cast<std::size_t>(n.claim)].form != Form::plain;
  out.emplace_back("claimed", one(claimed));
  const auto attackers_in = [&](const std::vector<std::int32_t>& who) {
    return one(attackers_ != none && std::find(who.begin(), who.end(), attackers_) != who.end());
  };
  const bool before = sentence > 0 && attackers_here_[sentence - 1];
  out.emplace_back("attackers_near", attackers_here_[sentence] ? 2 : one(before));
  out.emplace_back("attackers_act", event == nullptr ? 0 : attackers_in(event->agents));
  out.emplace_back("attackers_suffer", event == nullptr ? 0 : attackers_in(event->targets));
  out.emplace_back("attackers_tell", attackers_in(n.counted_by));
}

CivilianMeasures::Values CivilianMeasures::of(std::size_t number) const {
  Values out;
  out.reserve(64);
  add_number(number, out);
  add_place(number, out);
  add_hints(number, out);
  add_nearest(number, out);
  add_neighbours(number, out);
  add_alike(number, out);
  add_event(number, out);
  return out;
}

}  // namespace wederhoor::events
