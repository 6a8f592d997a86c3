// Figures of one quantity. One source counts more the next day: an update (3 of 3 on six heaps). Not: "een van de
// drie", which is a part; what falls; figures of two sources, of which nobody knows which is newer. Tested by
// tests/reconcile/matches_test.cc.
#include "reconcile/counts.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "base/because.h"

namespace wederhoor::reconcile {
namespace {

// Figures with the same quantity count the same people or things in the same state.
using CountedQuantity = std::tuple<NumberState, QuantityUnit, SideKind, std::string>;

// What only grows while more becomes known.
bool grows(NumberState state) {
  using S = NumberState;
  return state == S::killed || state == S::wounded || state == S::evacuated || state == S::displaced ||
         state == S::destroyed || state == S::damaged || state == S::detained || state == S::captured ||
         state == S::attacked || state == S::lost;
}

struct Count {
  Ref number;
  double best = 0;
  std::string origin;  // of the claim; empty: not known
  std::optional<Moment> as_of;
};

bool is_part(const Quantity& q) { return base::made_by(q.because, "part_of"); }

// "Twaalf mensen zijn gedood" and "negentien doden" count one thing: of people whom the same befell no more is told.
std::string_view thing_of(const Number& n) {
  static constexpr std::array<std::string_view, 4> anybody = {"people", "dead", "wounded", "prisoners"};
  const std::string_view counted(n.counted);
  return std::find(anybody.begin(), anybody.end(), counted) == anybody.end() ? counted : "people";
}

std::map<CountedQuantity, std::vector<Count>> counts_of(const Heap& heap, const Incident& incident) {
  std::map<CountedQuantity, std::vector<Count>> out;
  for (const Ref& ref : incident.numbers) {
    const Number& n = heap[ref].numbers[ref.index];
    const Quantity& q = heap[ref].reading.quantities[n.quantity];
    if (n.state == NumberState::unknown || n.claim == none || !q.best || is_part(q)) continue;
    const Ref claim{RecordKind::claim, ref.report, static_cast<std::uint32_t>(n.claim)};
    out[{n.state, q.unit, n.side_kind, std::string(thing_of(n))}].push_back(
        {ref, *q.best, origin_of(heap, claim), n.as_of.begin});
  }
  return out;
}

// Of one source the next higher figure of a later day.
void add_updates(const Heap& heap, const std::vector<Count>& counts, std::vector<Match>& out) {
  std::map<std::string, std::vector<const Count*>> by_origin;
  for (const Count& c : counts) {
    if (!c.origin.empty() && c.as_of) by_origin[c.origin].push_back(&c);
  }
  for (auto& [origin, of] : by_origin) {
    const auto key = [&](const Count* c) {
      return std::tuple(c->as_of->day, c->best, std::string_view(heap.id(c->number)));
    };
    std::sort(of.begin(), of.end(), [&](const Count* x, const Count* y) { return key(x) < key(y); });
    const Count* last = nullptr;
    for (const Count* c : of) {
      if (last != nullptr && last->as_of->day < c->as_of->day && last->best < c->best)
        out.push_back(make_match(heap, MatchKind::updates, MatchSubkind::none, last->number, c->number,
                                 "a later count of " + origin));
      if (last == nullptr || last->best < c->best) last = c;
    }
  }
}
}  // namespace

void match_counts(const Heap& heap, const Incident& incident, std::vector<Match>& out) {
  for (const auto& [quantity, counts] : counts_of(heap, incident)) {
    if (grows(std::get<NumberState>(quantity))) add_updates(heap, counts, out);
  }
}

}  // namespace wederhoor::reconcile
