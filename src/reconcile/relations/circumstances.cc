// How many, when and where: which amounts answer to each other and whether they can both be, whether times and places
// meet. "Ruim 100 doden" and "103 doden": one thing counted, amounts that meet. "Drie tanks" and "drie doden": not one
// thing. Tested by tests/reconcile/relations_test.cc.
#include <algorithm>
#include <bit>
#include <cmath>

#include "reconcile/relations/features.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_places = 12, most_periods = 12;

// How much two amounts seem to count one thing: what is counted, what became of it, in what clause.
std::int32_t fit(const Statement& a, const Amount& x, const Statement& b, const Amount& y) {
  std::int32_t out = x.noun.cosine(y.noun);
  if (x.measure == y.measure) out += 400;
  if (!x.quantity->counted.empty() && x.quantity->counted == y.quantity->counted) out += 400;
  if (x.scaled == y.scaled) out += 150;
  if (x.part != y.part) out -= 200;
  if (x.clause != none && y.clause != none) {
    const std::int32_t p = a.clauses[static_cast<std::size_t>(x.clause)].whole,
                       q = b.clauses[static_cast<std::size_t>(y.clause)].whole;
    if (p != none && q != none)
      out += a.phrases[static_cast<std::size_t>(p)].meaning.cosine(b.phrases[static_cast<std::size_t>(q)].meaning) / 3;
  }
  if (x.number == nullptr || y.number == nullptr) return out;
  const bool known = x.number->state != NumberState::unknown && y.number->state != NumberState::unknown;
  if (known) out += x.number->state == y.number->state ? 600 : -400;
  if (x.number->side_kind != y.number->side_kind) out -= 100;
  return out;
}

// 0 equal, 1 meet, 2 within a tenth, 3 within double, 4 further apart.
std::int32_t apart(const Amount& x, const Amount& y) {
  if (x.scaled == y.scaled) return 0;
  const double less = std::min(x.scaled, y.scaled), more = std::max(x.scaled, y.scaled);
  if (x.measure == y.measure && x.quantity->unit == y.quantity->unit && x.low <= y.high && y.low <= x.high) return 1;
  if (more - less <= 0.1 * more) return 2;
  return more <= 2 * less ? 3 : 4;
}

bool exact(const Amount& x) { return x.quantity->exactness == Exactness::exact; }

// Binary digits of the whole part.
std::int64_t size_of(double amount) {
  constexpr double most = 1e15;
  return std::bit_width(static_cast<std::uint64_t>(std::clamp(amount, 0.0, most)));
}

struct Ledger {
  bool one_state = false, other_state = false, one_side = false, other_side = false;
};

Ledger ledger(const Amount& x, const Amount& y) {
  Ledger out;
  if (x.number == nullptr || y.number == nullptr) return out;
  const Number &n = *x.number, &m = *y.number;
  const bool states = n.state != NumberState::unknown && m.state != NumberState::unknown;
  const bool sides = n.side_kind != SideKind::unknown && m.side_kind != SideKind::unknown;
  return {states && n.state == m.state, states && n.state != m.state, sides && n.side_kind == m.side_kind,
          sides && n.side_kind != m.side_kind};
}

// Can both be true of one thing? Not where one is none at all, or where the one ends before the other begins.
bool clash(const Amount& x, const Amount& y) {
  return x.measure == y.measure && x.quantity->unit == y.quantity->unit && (x.high < y.low || y.high < x.low);
}

// Kilometres between two places, 0 where one lies in the other; -1 where it is not known.
std::int32_t between(const PlaceMention& p, const PlaceMention& q) {
  if (!p.place_id.empty() && p.place_id == q.place_id) return 0;
  if (!p.located || !q.located) return -1;
  const double degree = 111.2, turn = 57.29578;
  const double north = (p.lat - q.lat) * degree;
  const double east = (p.lon - q.lon) * degree * std::max(0.1, 1 - std::abs(p.lat) / turn * std::abs(p.lat) / turn / 2);
  const double squared = north * north + east * east, radius = std::max(p.radius_km, q.radius_km);
  if (squared <= radius * radius) return 1;
  std::int32_t out = 2;
  for (double limit = 10; limit < 10'000 && squared > limit * limit; limit *= 2) ++out;
  return out;
}

// What both count the effects of: events of one kind, of days that meet.
void measure_events(const Amount* x, const Amount* y, Sheet& out) {
  const bool there = x != nullptr && y != nullptr && x->event != nullptr && y->event != nullptr;
  out.add("amount_one_event", there ? x->event->kind == y->event->kind : -1);
  const bool dated =
      there && x->event->when.known() && y->event->when.known() && x->event->when.begin && y->event->when.begin;
  out.add("amount_event_days",
          dated ? std::min(std::abs(x->event->when.begin->day - y->event->when.begin->day), 60) : -1);
}

// The words around both: the phrase that each stands in, what its clause tells, of whom.
void measure_around(const Statement& a, const Statement& b, const Amount* x, const Amount* y, Sheet& out) {
  const auto cosine = [&](std::int32_t i, std::int32_t j) {
    if (i == none || j == none) return -1;
    return a.phrases[static_cast<std::size_t>(i)].meaning.cosine(b.phrases[static_cast<std::size_t>(j)].meaning);
  };
  const bool there = x != nullptr && y != nullptr;
  out.add("amount_phrase", there ? cosine(x->phrase, y->phrase) : -2);
  const bool clauses = there && x->clause != none && y->clause != none;
  const Clause none_there;
  const Clause& p = clauses ? a.clauses[static_cast<std::size_t>(x->clause)] : none_there;
  const Clause& q = clauses ? b.clauses[static_cast<std::size_t>(y->clause)] : none_there;
  out.add("amount_whole", clauses ? cosine(p.whole, q.whole) : -2);
  out.add("amount_subject", clauses ? cosine(p.subject, q.subject) : -2);
  out.add("amount_object", clauses ? cosine(p.object, q.object) : -2);
  const bool lines = there && x->number != nullptr && y->number != nullptr;
  const bool whose = lines && !x->number->side.empty() && !y->number->side.empty();
  out.add("amount_whose", whose ? (x->number->side == y->number->side ? 1 : 2) : 0);
  out.add("amount_counted", there && !x->quantity->counted.empty() && !y->quantity->counted.empty()
                                ? (x->quantity->counted == y->quantity->counted ? 1 : 2)
                                : 0);
}

void measure_pair(const Amount* x, const Amount* y, std::int32_t best, Sheet& out) {
  const bool there = x != nullptr && y != nullptr;
  const Ledger l = there ? ledger(*x, *y) : Ledger{};
  out.add("amount_fit", best);
  out.add("amount_apart", there ? apart(*x, *y) : -1);
  out.add("amount_measure", there ? x->measure == y->measure : -1);
  out.add("amount_unit", there ? x->quantity->unit == y->quantity->unit : -1);
  out.add("amount_noun", there ? x->noun.cosine(y->noun) : -1);
  out.add("amount_exact", there ? exact(*x) + exact(*y) : -1);
  out.add("amount_rises", there ? (y->scaled > x->scaled) - (y->scaled < x->scaled) : 0);
  out.add("amount_one_state", l.one_state);
  out.add("amount_other_state", l.other_state);
  out.add("amount_one_side", l.one_side);
  out.add("amount_other_side", l.other_side);
  out.add("amount_persons", there && x->quantity->unit == QuantityUnit::persons);
  out.add("amount_clash", there && clash(*x, *y));
  const double less = there ? std::min(x->scaled, y->scaled) : 0, more = there ? std::max(x->scaled, y->scaled) : 0;
  out.add("amount_ratio", more > 0 && less >= 0 ? static_cast<std::int64_t>(1000 * less / more) : -1);
  out.add("amount_least", size_of(less));
  out.add("amount_most", size_of(more));
  const bool counters = there && !x->counter.empty() && !y->counter.empty();
  out.add("amount_counter", counters ? (x->counter == y->counter ? 1 : 2) : 0);
  out.add("amount_none", there ? (x->best == 0) + (y->best == 0) : 0);
  out.add("amount_parts", there ? x->part + y->part : 0);
  const bool lines = there && x->number != nullptr && y->number != nullptr;
  const bool dated = lines && x->number->as_of.begin && y->number->as_of.begin;
  out.add("amount_later", dated ? std::clamp(y->number->as_of.begin->day - x->number->as_of.begin->day, -60, 60) : -99);
  const bool placed = there && x->place != nullptr && y->place != nullptr;
  out.add("amount_places", placed ? between(*x->place, *y->place) : -2);
  measure_events(x, y, out);
}

// The course of two figures through the heap: of one that was told first and is told no more once the other is, the
// other takes the place; of two that go on side by side it does not.
void measure_course(const Amount* x, const Amount* y, Sheet& out) {
  const bool there = x != nullptr && y != nullptr && x->first_told && y->first_told;
  const auto days = [](std::int32_t n) { return std::clamp(n, -20, 20); };
  const bool in_turn = there && *x->first_told <= *y->first_told;
  const Amount* const older = in_turn ? x : y;
  const Amount* const newer = in_turn ? y : x;
  out.add("amount_lasts", there ? days(older->last_told - *newer->first_told) : -99);
  out.add("amount_appears", there ? days(*y->first_told - *x->first_told) : -99);
  out.add("amount_told_least", there ? std::min(x->told, y->told) : 0);
  out.add("amount_told_most", there ? std::max(x->told, y->told) : 0);
}

template <class T>
std::int32_t both(const std::vector<T>& x, const std::vector<T>& y) {
  std::int32_t out = 0;
  for (auto i = x.begin(), j = y.begin(); i != x.end() && j != y.end();) {
    out += *i == *j;
    const bool step_i = *i <= *j, step_j = *j <= *i;
    i += step_i, j += step_j;
  }
  return out;
}

// What the heap tells with either figure: of one thing much the same; side by side in one report, of two things.
void measure_told(const Amount* x, const Amount* y, Sheet& out) {
  const bool there = x != nullptr && y != nullptr && x->heap && y->heap;
  std::int32_t weight = 0, rare = 0;
  if (there) {
    constexpr std::int32_t telling = 32;
    const auto &p = x->heap->words, &q = y->heap->words;
    for (auto i = p.begin(), j = q.begin(); i != p.end() && j != q.end();) {
      const bool step_i = i->first <= j->first, step_j = j->first <= i->first;
      if (step_i && step_j) weight += i->second, rare += i->second >= telling;
      i += step_i, j += step_j;
    }
  }
  const std::int32_t less = there ? std::min(x->heap->weight, y->heap->weight) : 0;
  out.add("told_words", less > 0 ? 1000 * weight / less : -1);
  out.add("told_rare", there ? rare : -1);
  out.add("told_together", there ? both(x->heap->claims, y->heap->claims) : -1);
  out.add("told_reports", there ? both(x->heap->reports, y->heap->reports) : -1);
  out.add("told_plain", there ? both(x->heap->plain, y->heap->plain) : -1);
  out.add("told_voices", there ? both(x->heap->voices, y->heap->voices) : -1);
  const bool lines = there && x->number != nullptr && y->number != nullptr && x->number->state == y->number->state;
  out.add("told_state", lines ? static_cast<std::int64_t>(x->number->state) : -1);
  out.add("told_unit",
          there && x->quantity->unit == y->quantity->unit ? static_cast<std::int64_t>(x->quantity->unit) : -1);
  out.add("told_rivals", there ? std::max(x->heap->rivals, y->heap->rivals) : -1);
}

void measure_places(const Statement& a, const Statement& b, Sheet& out) {
  std::int32_t nearest = 100, farthest = -1, same = 0;
  for (const PlaceMention* p : first_of(a.places, most_places)) {
    std::int32_t best = 100;
    for (const PlaceMention* q : first_of(b.places, most_places)) {
      const std::int32_t steps = between(*p, *q);
      if (steps < 0) continue;
      best = std::min(best, steps);
      same += steps == 0;
    }
    if (best == 100) continue;
    nearest = std::min(nearest, best);
    farthest = std::max(farthest, best);
  }
  out.add("places_least", static_cast<std::int64_t>(std::min(a.places.size(), b.places.size())));
  out.add("places_most", static_cast<std::int64_t>(std::max(a.places.size(), b.places.size())));
  out.add("places_same", same);
  out.add("places_nearest", nearest == 100 ? -1 : nearest);
  out.add("places_farthest", farthest);
}

void measure_times(const Statement& a, const Statement& b, Sheet& out) {
  std::int64_t gap = -1;
  bool meet = false, clocks = false, one_day = false;
  for (const Period& p : first_of(a.periods, most_periods)) {
    for (const Period& q : first_of(b.periods, most_periods)) {
      const std::int64_t apart = std::max<std::int64_t>({0, q.begin - p.end, p.begin - q.end});
      meet = meet || (p.begin < q.end && q.begin < p.end);
      if (gap < 0 || apart < gap) gap = apart;
      clocks = clocks || (p.clock && q.clock && p.begin != q.begin);
      one_day = one_day || p.begin / 1440 == q.begin / 1440;
    }
  }
  std::int32_t steps = gap < 0 ? -1 : 0;
  for (std::int64_t limit = 1; gap >= limit && steps < 30; limit *= 2) ++steps;
  out.add("times_least", static_cast<std::int64_t>(std::min(a.periods.size(), b.periods.size())));
  out.add("times_most", static_cast<std::int64_t>(std::max(a.periods.size(), b.periods.size())));
  out.add("times_meet", meet);
  out.add("times_gap", steps);
  out.add("times_clocks", clocks);
  out.add("times_one_day", one_day);
}
// Hours that are apart, and whether what happened then is of one kind: "om 21.40 uur" and "even na middernacht".
void measure_hours(const Statement& a, const Statement& b, Sheet& out) {
  constexpr std::int64_t day = 1440;
  std::int64_t gap = -1;
  std::int32_t kinds = -1;
  for (const Period& p : first_of(a.periods, most_periods)) {
    for (const Period& q : first_of(b.periods, most_periods)) {
      const std::int64_t apart = std::abs(p.begin - q.begin);
      if (!p.clock || !q.clock || (gap >= 0 && apart >= gap)) continue;
      gap = apart;
      kinds = p.event == nullptr || q.event == nullptr ? 0 : p.event->kind == q.event->kind ? 1 : 2;
    }
  }
  out.add("hours_gap", std::min(gap, 3 * day));
  out.add("hours_of_day", gap < 0 ? -1 : std::min(gap % day, day - gap % day));
  out.add("hours_kinds", kinds);
}

}  // namespace

std::int32_t amount_fit(const Statement& a, const Statement& b) {
  constexpr std::size_t most = 3;
  std::int32_t best = none;
  for (const Amount& x : first_of(a.amounts, most))
    for (const Amount& y : first_of(b.amounts, most)) best = std::max(best, fit(a, x, b, y));
  return best;
}

void measure_amounts(const Statement& a, const Statement& b, Sheet& out, Aligned& aligned) {
  std::int32_t best = none, equal = 0;
  for (std::size_t i = 0; i < std::min(a.amounts.size(), most_amounts); ++i) {
    for (std::size_t j = 0; j < std::min(b.amounts.size(), most_amounts); ++j) {
      const std::int32_t fits = fit(a, a.amounts[i], b, b.amounts[j]);
      equal += a.amounts[i].scaled == b.amounts[j].scaled && a.amounts[i].measure == b.amounts[j].measure;
      if (fits <= best) continue;
      best = fits;
      aligned.amount_a = static_cast<std::int32_t>(i);
      aligned.amount_b = static_cast<std::int32_t>(j);
    }
  }
  out.add("amounts_least", static_cast<std::int64_t>(std::min(a.amounts.size(), b.amounts.size())));
  out.add("amounts_most", static_cast<std::int64_t>(std::max(a.amounts.size(), b.amounts.size())));
  out.add("amounts_equal", equal);
  const bool there = aligned.amount_a != none;
  const Amount* const x = there ? &a.amounts[static_cast<std::size_t>(aligned.amount_a)] : nullptr;
  const Amount* const y = there ? &b.amounts[static_cast<std::size_t>(aligned.amount_b)] : nullptr;
  measure_pair(x, y, best, out);
  measure_around(a, b, x, y, out);
  measure_course(x, y, out);
  measure_told(x, y, out);
}

void measure_when_where(const Statement& a, const Statement& b, Sheet& out) {
  measure_places(a, b, out);
  measure_times(a, b, out);
  measure_hours(a, b, out);
}

}  // namespace wederhoor::reconcile
