// "Tien gewonden" and "acht gewonden" on one day: contradicts, number. Eight on Monday, ten on Tuesday: updates. "Ruim
// 100" and "103": look_alike, rounding. Four villages attacked, nine evacuated: look_alike, different_scope. Not
// compared: figures of different sides. Tested by tests/reconcile/matches_test.cc.
#include "reconcile/number_conflicts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/enum_names.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_figures = 40;  // distinct figures of one slot

struct Figure {
  Ref ref;
  double low, high;  // bounds, infinite where open
  double best;       // the figure itself where there is one, else the bound that is there
  const Number* number;
  const Quantity* quantity;
};

struct Slot {  // by names, so that the order is that of the alphabet
  std::string_view unit, counted, state;
  friend auto operator<=>(const Slot&, const Slot&) = default;
};

bool comparable(const Number& n, const Quantity& q) {
  static constexpr std::array skip{NumberState::duration, NumberState::distance, NumberState::area,
                                   NumberState::age,      NumberState::other,    NumberState::population,
                                   NumberState::unknown};
  return std::find(skip.begin(), skip.end(), n.state) == skip.end() && (q.low || q.best || q.high);
}

Figure figure(Ref ref, const Number& n, const Quantity& q) {
  const double best = q.best ? *q.best : q.low ? *q.low : *q.high;
  return {ref,
          q.low.value_or(q.best.value_or(-HUGE_VAL)),
          q.high.value_or(q.exactness == Exactness::exact ? best : HUGE_VAL),
          best,
          &n,
          &q};
}

bool sides_may_agree(const Number& a, const Number& b) {
  if (a.side_kind == SideKind::unknown || b.side_kind == SideKind::unknown) return true;
  return a.side_kind == b.side_kind;
}

std::string words(const Heap& heap, const Figure& f) {
  return std::string(f.quantity->span.of(heap[f.ref].report.text));
}

// How two figures of one slot relate; nullopt when they agree.
std::optional<std::pair<MatchKind, MatchSubkind>> relation(const Figure& a, const Figure& b) {
  if (!sides_may_agree(*a.number, *b.number)) return std::nullopt;
  const bool apart = a.high < b.low || b.high < a.low;
  if (!apart) {
    const bool close = a.best != b.best && std::abs(a.best - b.best) <= 0.1 * std::max(a.best, b.best);
    if (close) return std::pair{MatchKind::look_alike, MatchSubkind::rounding};
    return std::nullopt;
  }
  const auto &x = a.number->as_of, &y = b.number->as_of;
  if (x.end && y.begin && *x.end <= *y.begin && b.best >= a.best)
    return std::pair{MatchKind::updates, MatchSubkind::none};
  if (y.end && x.begin && *y.end <= *x.begin && a.best >= b.best)
    return std::pair{MatchKind::updates, MatchSubkind::none};
  return std::pair{MatchKind::contradicts, MatchSubkind::number};
}

// Distinct figures: the first by id of those with the same bounds and side.
std::vector<Figure> distinct(const Heap& heap, std::vector<Figure> figures) {
  std::sort(figures.begin(), figures.end(), [&](const Figure& a, const Figure& b) {
    return std::tuple(a.best, a.low, a.high, a.number->side_kind, heap.id(a.ref)) <
           std::tuple(b.best, b.low, b.high, b.number->side_kind, heap.id(b.ref));
  });
  figures.erase(std::unique(figures.begin(), figures.end(),
                            [](const Figure& a, const Figure& b) {
                              return a.best == b.best && a.low == b.low && a.high == b.high &&
                                     a.number->side_kind == b.number->side_kind;
                            }),
                figures.end());
  if (figures.size() > most_figures) figures.resize(most_figures);
  return figures;
}

void match_slot(const Heap& heap, const std::vector<Figure>& all, std::vector<Match>& out) {
  const std::vector<Figure> figures = distinct(heap, all);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    for (std::size_t j = i + 1; j < figures.size(); ++j) {
      const auto found = relation(figures[i], figures[j]);
      if (!found) continue;
      out.push_back(make_match(heap, found->first, found->second, figures[i].ref, figures[j].ref,
                               fmt::format("{} / {}", words(heap, figures[i]), words(heap, figures[j]))));
    }
  }
}

// The same things counted in another state, with another figure: they look alike and are not.
void match_scopes(const Heap& heap, const std::map<Slot, std::vector<Figure>>& slots, std::vector<Match>& out) {
  for (auto a = slots.begin(); a != slots.end(); ++a) {
    for (auto b = std::next(a); b != slots.end(); ++b) {
      if (a->first.counted.empty() || a->first.unit != b->first.unit || a->first.counted != b->first.counted) break;
      const Figure &x = a->second.front(), &y = b->second.front();
      if (a->first.state == b->first.state || x.best == y.best) continue;
      out.push_back(make_match(heap, MatchKind::look_alike, MatchSubkind::different_scope, x.ref, y.ref,
                               fmt::format("{}: {} / {}", a->first.counted, a->first.state, b->first.state)));
    }
  }
}
}  // namespace

void match_numbers(const Heap& heap, const Incident& incident, std::vector<Match>& out) {
  std::map<Slot, std::vector<Figure>> slots;
  std::map<Slot, std::vector<Figure>> things;
  for (const Ref& ref : incident.numbers) {
    const Document& d = heap[ref];
    const Number& n = d.numbers[ref.index];
    const Quantity& q = d.reading.quantities[n.quantity];
    if (!comparable(n, q)) continue;
    slots[{base::name_of(q.unit), "", base::name_of(n.state)}].push_back(figure(ref, n, q));
    things[{base::name_of(q.unit), n.counted, base::name_of(n.state)}].push_back(figure(ref, n, q));
  }
  const std::string_view persons = base::name_of(QuantityUnit::persons);
  for (const auto& [slot, figures] : slots) {
    if (slot.unit == persons) match_slot(heap, figures, out);
  }
  for (const auto& [slot, figures] : things) {
    if (slot.unit != persons) match_slot(heap, figures, out);
  }
  match_scopes(heap, things, out);
}

}  // namespace wederhoor::reconcile
