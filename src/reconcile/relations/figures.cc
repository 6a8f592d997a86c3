// Decides whether two figures contradict each other, once the judge takes them for such: they count one whole of one
// thing of which the same has become, and no number would do for both. "Twee chauffeurs kwamen om" and "vier chauffeurs
// verbrandden". Not: "minstens drie doden" and "zeker vijf doden", which are both right where five died; "zes wagons"
// and "vier doden"; "vijf kilometer" and "zeven kilometer" of what is not done alike; unless one voice answers the
// other. Tested by tests/reconcile/figures_test.cc.
#include "reconcile/relations/figures.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/quantity_units.h"
#include "reconcile/relations/features.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::int32_t alike = 700;  // thousandths: of two nouns that mean the same

NumberState state_of(const Amount& amount) {
  return amount.number == nullptr ? NumberState::unknown : amount.number->state;
}

const std::string& counted_of(const Amount& x) {
  return x.number != nullptr && !x.number->counted.empty() ? x.number->counted : x.quantity->counted;
}

bool counts_one(const Amount& x, const Amount& y) { return !counted_of(x).empty() && counted_of(x) == counted_of(y); }

// "Drie mannen", "negen doden": no more is told of them than that they are people, or what became of them.
bool of_anybody(const Amount& x) {
  static constexpr std::array<std::string_view, 4> anybody = {"people", "dead", "wounded", "prisoners"};
  return std::find(anybody.begin(), anybody.end(), counted_of(x)) != anybody.end();
}

bool harmed(const Amount& x) { return state_of(x) == NumberState::killed || state_of(x) == NumberState::wounded; }

bool one_noun(const Amount& x, const Amount& y) {
  if (x.measure != y.measure) return false;
  const bool people = x.quantity->unit == QuantityUnit::persons && y.quantity->unit == QuantityUnit::persons;
  return counts_one(x, y) || x.noun.cosine(y.noun) >= alike || (people && (of_anybody(x) || of_anybody(y)));
}

bool is_held(const Amount& x) { return state_of(x) == NumberState::captured || state_of(x) == NumberState::detained; }

// The same has become of both; where the ledger does not tell of either, they count the same: "zeven uur gewacht" and
// "om vier uur" do not.
bool one_state(const Amount& x, const Amount& y) {
  if (is_held(x) && is_held(y)) return true;  // "meegenomen", "aangehouden"
  return state_of(x) == state_of(y) && (state_of(x) != NumberState::unknown || one_noun(x, y));
}

// "Vijf piraten zitten vast" and "het fregat heeft zes mannen meegenomen": each report counts them alone, and whether
// they are fighters is in dispute. Not where one of them counts some of both sides.
bool named_otherwise(const Amount& x, const Amount& y) {
  const auto is = [](const Amount& one, const Amount& other) {
    return one.number->side_kind == SideKind::attackers && other.number->side_kind == SideKind::civilians;
  };
  return is_held(x) && x.one_side && y.one_side && (is(x, y) || is(y, x));
}

// One whole, and what events of one kind brought about.
bool one_whole(const Amount& x, const Amount& y) {
  if (x.part || y.part || !one_state(x, y)) return false;
  if (x.number != nullptr && y.number != nullptr && of_two_sides(*x.number, *y.number) && !named_otherwise(x, y))
    return false;
  return is_held(x) || x.event == nullptr || y.event == nullptr || x.event->kind == y.event->kind;
}

// The effects of events weeks apart.
bool of_two_deeds(const Amount& x, const Amount& y) {
  constexpr std::int32_t most_days = 10;
  if (x.event == nullptr || y.event == nullptr || !x.event->when.begin || !y.event->when.begin) return false;
  return std::abs(x.event->when.begin->day - y.event->when.begin->day) > most_days;
}

// No number would do for both.
bool apart(const Amount& x, const Amount& y) {
  if (x.quantity->unit != y.quantity->unit) return true;
  return x.high < y.low || y.high < x.low;
}

// Their noun tells nothing of what they measure.
bool measures(const Amount& x) {
  using S = NumberState;
  const S state = state_of(x);
  return base::measures(x.quantity->unit) || state == S::distance || state == S::duration || state == S::area;
}

}  // namespace

bool of_two_sides(const Number& n, const Number& m) {
  const bool kinds = n.side_kind != SideKind::unknown && m.side_kind != SideKind::unknown;
  return (kinds && n.side_kind != m.side_kind) || (!n.side.empty() && !m.side.empty() && n.side != m.side);
}

bool agrees(const std::vector<AlignedPart>& parts, std::string_view part) {
  return std::any_of(parts.begin(), parts.end(), [&](const AlignedPart& p) { return p.agrees && p.part == part; });
}

bool figures_clash(const Statement& a, const Statement& b, const Aligned& aligned,
                   const std::vector<AlignedPart>& parts) {
  const Amount& x = a.amounts[static_cast<std::size_t>(aligned.amount_a)];
  const Amount& y = b.amounts[static_cast<std::size_t>(aligned.amount_b)];
  if (!one_whole(x, y) || !apart(x, y)) return false;
  return in_exchange(a, b) || agrees(parts, "predicate") || (!measures(x) && one_noun(x, y));
}

bool as_many(const Amount& x, const Amount& y) {
  if (x.number == nullptr || y.number == nullptr || x.part || y.part || x.best != y.best) return false;
  const Number &n = *x.number, &m = *y.number;
  return n.state != NumberState::unknown && n.state == m.state && !of_two_sides(n, m) && !n.counted.empty() &&
         n.counted == m.counted && x.quantity->unit == y.quantity->unit;
}

bool one_figure(const Statement& a, const Statement& b) {
  static constexpr double telling = 10;
  return std::any_of(a.amounts.begin(), a.amounts.end(), [&](const Amount& x) {
    return std::any_of(b.amounts.begin(), b.amounts.end(), [&](const Amount& y) {
      return as_many(x, y) || (x.best == y.best && x.best >= telling && x.quantity->unit == y.quantity->unit);
    });
  });
}

namespace {
// The higher of the two aligned amounts is of a statement of which `later` is true.
template <class Later>
bool higher_is(const Statement& a, const Statement& b, const Aligned& aligned, Later later) {
  if (aligned.amount_a == none) return false;
  const double x = a.amounts[static_cast<std::size_t>(aligned.amount_a)].scaled,
               y = b.amounts[static_cast<std::size_t>(aligned.amount_b)].scaled;
  return (y > x && later(b)) || (x > y && later(a));
}
}  // namespace

bool has_risen(const Statement& a, const Statement& b, const Aligned& aligned) {
  return higher_is(a, b, aligned, [](const Statement& s) { return words_of(s, Contrast::later) > 0; });
}

bool told_as_later(const Statement& a, const Statement& b, const Aligned& aligned) {
  return higher_is(a, b, aligned,
                   [](const Statement& s) { return s.framed.frame[static_cast<std::size_t>(Contrast::later)] > 0; });
}

namespace {
// Is it one who counts both aligned amounts, as their reports tell? Nothing: of one of them no report tells who.
std::optional<bool> one_teller(const Statement& a, const Statement& b, const Aligned& aligned) {
  if (aligned.amount_a == none) return std::nullopt;
  const std::string &x = a.amounts[static_cast<std::size_t>(aligned.amount_a)].teller,
                    &y = b.amounts[static_cast<std::size_t>(aligned.amount_b)].teller;
  return x.empty() || y.empty() ? std::nullopt : std::optional(x == y);
}
}  // namespace

bool counts_again(const Statement& a, const Statement& b, const Aligned& aligned) {
  const auto &of_a = a.report->published.begin, &of_b = b.report->published.begin;
  return of_a && of_b && of_a->day != of_b->day && one_teller(a, b, aligned) == true;
}

namespace {
// "Geen enkel bemanningslid raakte gewond" is no count that goes on; of "niemand" only what stands around it tells of
// whom.
bool none_of_them(const Amount& x) { return x.high == 0 && !x.quantity->noun.empty(); }

// What it counts lies so far back that it rises no more.
bool long_ago(const Statement& s, const Amount& x) {
  constexpr std::int32_t least = 30;  // days
  const auto& told = s.report->published.begin;
  return x.event != nullptr && x.event->when.begin && told && told->day - x.event->when.begin->day > least;
}
}  // namespace

bool may_have_risen(const Statement& a, const Statement& b, const Aligned& aligned) {
  if (aligned.amount_a == none || a.document == b.document) return false;
  const Amount &x = a.amounts[static_cast<std::size_t>(aligned.amount_a)],
               &y = b.amounts[static_cast<std::size_t>(aligned.amount_b)];
  if (!harmed(x) || !harmed(y) || (long_ago(a, x) && long_ago(b, y))) return false;
  if (none_of_them(x) || none_of_them(y)) return false;
  const auto &of_a = a.report->published.begin, &of_b = b.report->published.begin;
  if (of_a && of_b && of_a->day != of_b->day) return y.scaled > x.scaled;
  return x.counter.empty() || y.counter.empty();
}

bool told_lower(const Statement& a, const Statement& b, const Aligned& aligned) {
  const auto &of_a = a.report->published.begin, &of_b = b.report->published.begin;
  return aligned.amount_a != none && of_a && of_b && of_a->day < of_b->day &&
         b.amounts[static_cast<std::size_t>(aligned.amount_b)].scaled <
             a.amounts[static_cast<std::size_t>(aligned.amount_a)].scaled;
}

bool fewer_by_nobody(const Statement& a, const Statement& b, const Aligned& aligned) {
  return told_lower(a, b, aligned) && (a.amounts[static_cast<std::size_t>(aligned.amount_a)].counter.empty() ||
                                       b.amounts[static_cast<std::size_t>(aligned.amount_b)].counter.empty());
}

bool of_two_tellers(const Statement& a, const Statement& b, const Aligned& aligned) {
  return one_teller(a, b, aligned) == false;
}

MatchSubkind later_or_other(const Statement& a, const Statement& b, const Aligned& aligned) {
  if (aligned.amount_a == none) return MatchSubkind::later_update;
  const Amount &x = a.amounts[static_cast<std::size_t>(aligned.amount_a)],
               &y = b.amounts[static_cast<std::size_t>(aligned.amount_b)];
  if (x.part || y.part) return MatchSubkind::different_scope;
  const bool states = state_of(x) != NumberState::unknown && state_of(y) != NumberState::unknown;
  if (states && state_of(x) != state_of(y) && (harmed(x) || harmed(y))) return MatchSubkind::different_thing;
  if (x.number != nullptr && y.number != nullptr && of_two_sides(*x.number, *y.number))
    return MatchSubkind::different_thing;
  return of_two_deeds(x, y) ? MatchSubkind::different_thing : MatchSubkind::later_update;
}

bool figures_differ(const Statement& a, const Statement& b) {
  const auto of_a = first_of(a.amounts, most_amounts), of_b = first_of(b.amounts, most_amounts);
  const auto like_in = [](const Amount& x, std::span<const Amount> others) {
    return std::any_of(others.begin(), others.end(),
                       [&](const Amount& y) { return x.best == y.best && x.quantity->unit == y.quantity->unit; });
  };
  return std::any_of(of_a.begin(), of_a.end(), [&](const Amount& x) {
    if (state_of(x) == NumberState::unknown || like_in(x, of_b)) return false;
    return std::any_of(of_b.begin(), of_b.end(), [&](const Amount& y) {
      return one_whole(x, y) && one_noun(x, y) && apart(x, y) && !like_in(y, of_a);
    });
  });
}

namespace {
bool counts(QuantityUnit unit) {
  using U = QuantityUnit;
  return unit == U::persons || unit == U::vehicles || unit == U::aircraft || unit == U::weapons ||
         unit == U::missiles || unit == U::objects || unit == U::places;
}
}  // namespace

bool two_counts(const Amount& x, const Amount& y) {
  constexpr double nearly = 1.1, most_apart = 2;
  if (x.number == nullptr || y.number == nullptr || x.part || y.part || x.quantity->unit != y.quantity->unit)
    return false;
  const NumberState state = x.number->state;
  if (state == NumberState::unknown || state != y.number->state || !counts(x.quantity->unit)) return false;
  if (x.number->counted.empty() || x.number->counted != y.number->counted) return false;
  if (of_two_sides(*x.number, *y.number)) return false;
  if (x.event != nullptr && y.event != nullptr && x.event->kind != y.event->kind) return false;
  const double less = std::min(x.best, y.best), more = std::max(x.best, y.best);
  return less > least_many && more <= most_apart * less && (x.high * nearly < y.low || y.high * nearly < x.low);
}

bool far_apart(const Amount& x, const Amount& y) {
  constexpr double least_times = 1.5;
  if (state_of(x) != NumberState::distance || state_of(y) != NumberState::distance || x.measure != y.measure)
    return false;
  return apart(x, y) && std::max(x.scaled, y.scaled) >= least_times * std::min(x.scaled, y.scaled);
}

bool goes_into_parts(const Statement& a, const Statement& b, const Aligned& aligned) {
  if (aligned.amount_a == none) return false;
  const auto begins = [](const Statement& s, const Amount& x) {
    if (!x.part || x.clause == none || s.claim->content.empty()) return false;
    const std::vector<Argument>& all = s.clauses[static_cast<std::size_t>(x.clause)].proposition->arguments;
    return std::any_of(all.begin(), all.end(), [&](const Argument& of) {
      return of.words.empty() && !of.marker.empty() && of.span.begin == s.claim->content.front().begin;
    });
  };
  return begins(a, a.amounts[static_cast<std::size_t>(aligned.amount_a)]) ||
         begins(b, b.amounts[static_cast<std::size_t>(aligned.amount_b)]);
}

bool two_units(const Amount& x, const Amount& y) {
  const QuantityUnit u = x.quantity->unit, v = y.quantity->unit;
  if (u == v) return false;
  return (counts(u) && counts(v) && (u == QuantityUnit::persons || v == QuantityUnit::persons)) ||
         (x.measure == y.measure && !counts(u));
}

bool other_thing(const Amount& x, const Amount& y) {
  constexpr std::int32_t unlike = 800;
  if (x.quantity->noun.empty() || y.quantity->noun.empty()) return false;
  const bool people = x.quantity->unit == QuantityUnit::persons || y.quantity->unit == QuantityUnit::persons;
  return !people && counts(x.quantity->unit) && counts(y.quantity->unit) && x.noun.cosine(y.noun) < unlike;
}

}  // namespace wederhoor::reconcile
