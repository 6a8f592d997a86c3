// Decides which figures belong on one line: the same thing counted, of the same side, in the same state and unit, of
// the same time, or joined by a match. Applies to: "twee doden" and "drie mensen gedood"; "tien gewonden" and "acht
// burgers gewond" that a match joins. Not to: "vier dorpen aangevallen" and "negen dorpen ontruimd"; the dead of a raid
// two years ago. Tested by tests/dossier/build_dossier_test.cc.
#include "dossier/ledger_lines.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "base/enum_names.h"
#include "base/groups.h"

namespace wederhoor::dossier {
namespace {

constexpr std::size_t most_alike = 64;  // kinds that one figure is held against

const Number& number_at(const Heap& heap, Ref ref) { return heap[ref].numbers[ref.index]; }
QuantityUnit unit_of(const Heap& heap, Ref ref) {
  return heap[ref].reading.quantities[number_at(heap, ref).quantity].unit;
}

// Order of the lines: people first, the gravest first.
std::size_t gravity(NumberState state) {
  using S = NumberState;
  static constexpr std::array order = {S::killed,   S::wounded,   S::missing,   S::captured,    S::detained,
                                       S::released, S::evacuated, S::displaced, S::taking_part, S::destroyed,
                                       S::damaged,  S::attacked,  S::lost,      S::taken};
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), state) - order.begin());
}

// What is counted, where that says more than the state does: "twee doden", "twee mensen gedood" are one; "vier
// Nederlanders" and "drie Kroaten" are not.
std::string_view told_kind(const Number& n) {
  if (n.counted == "nationals") return n.side;
  static constexpr std::array<std::string_view, 10> plain = {"people",    "dead",      "wounded",  "casualties",
                                                             "missing",   "prisoners", "suspects", "arrests",
                                                             "civilians", "residents"};
  return std::find(plain.begin(), plain.end(), n.counted) != plain.end() ? std::string_view() : n.counted;
}

// The month that the figure is about where it is long before the report ("in maart 2023 kwam een bewaker om"); 0: now.
std::int32_t former_month(const Document& d, const Number& n) {
  constexpr std::int32_t recent = 45, month = 30;  // days
  if (n.event == none || !d.report.published.begin) return 0;
  const Interval& when = d.events[static_cast<std::size_t>(n.event)].when;
  if (!when.begin || when.begin->day + recent > d.report.published.begin->day) return 0;
  return when.begin->day / month;
}

// "Een van de doden", "twaalf doden, onder wie vier agenten": not how many there are of them.
bool is_part(const Quantity& q) {
  return std::any_of(q.because.begin(), q.because.end(),
                     [](const Because& b) { return b.construction == "part_of"; }) ||
         (!q.noun.empty() && q.noun.begin > q.amount.end + 1 && q.best == 1.0);
}

// Figures with the same key are of one quantity.
struct QuantityKey {
  std::string_view counted;
  NumberState state = NumberState::unknown;
  QuantityUnit unit = QuantityUnit::other;
  SideKind side = SideKind::unknown;
  std::int32_t month = 0;
  bool part = false;                      // of those of another figure
  bool valued = false;                    // the figure itself counts: of measures, parts, and of what has no state
  std::optional<double> low, best, high;  // then; else empty
  friend auto operator<=>(const QuantityKey&, const QuantityKey&) = default;
};

bool is_measure(QuantityUnit unit) {
  using U = QuantityUnit;
  static constexpr std::array units = {U::km,     U::m,     U::km2,   U::hours,   U::days, U::weeks,
                                       U::months, U::years, U::money, U::percent, U::other};
  return std::find(units.begin(), units.end(), unit) != units.end();
}

// What has no unit of its own and is counted all the same.
bool is_item(const Number& n) {
  static constexpr std::array<std::string_view, 4> items = {"explosions", "shots", "families", "reports"};
  return std::find(items.begin(), items.end(), n.counted) != items.end();
}

QuantityKey key_of(const Heap& heap, Ref ref) {
  const Number& n = number_at(heap, ref);
  const Quantity& q = heap[ref].reading.quantities[n.quantity];
  QuantityKey key{told_kind(n), n.state, q.unit, n.side_kind, former_month(heap[ref], n),
                  is_part(q),   false,   {},     {},          {}};
  const bool joins = (!is_measure(q.unit) || is_item(n)) && !key.part &&
                     (n.state != NumberState::unknown || (q.unit != QuantityUnit::persons && !n.counted.empty()));
  if (joins) return key;
  key.counted = n.counted;
  key.valued = true;
  key.low = q.low;
  key.best = q.best;
  key.high = q.high;
  return key;
}

// The figures of one key.
struct Told {
  std::uint32_t first = 0;   // place of its first number
  std::set<double> figures;  // best, or low where there is none
};
using ToldByKey = std::map<QuantityKey, Told>;

// May "vier chauffeurs gedood" be "vier doden"? Of one state, unit and time; one says no more of what they are, or of
// whose.
bool may_be_one(const QuantityKey& a, const QuantityKey& b) {
  const bool kinds = a.counted == b.counted || a.counted.empty() || b.counted.empty();
  return kinds && (a.side == b.side || a.side == SideKind::unknown || b.side == SideKind::unknown);
}

// Most figures of the shorter row stand in the other: 2, 3, 4 drivers and 2, 3, 4 dead.
bool same_figures(const Told& a, const Told& b) {
  const bool fewer = a.figures.size() < b.figures.size();
  const std::set<double>&few = fewer ? a.figures : b.figures, &many = fewer ? b.figures : a.figures;
  const auto shared = std::count_if(few.begin(), few.end(), [&](double n) { return many.contains(n); });
  return shared > 0 && 2 * static_cast<std::size_t>(shared) >= few.size();
}

// Pairs of one state, unit and month: no more keys than kinds of counted things and sides.
void join_alike(const ToldByKey& told, base::Groups& groups) {
  std::map<std::tuple<NumberState, QuantityUnit, std::int32_t>, std::vector<ToldByKey::const_iterator>> alike;
  for (auto at = told.begin(); at != told.end(); ++at) {
    const QuantityKey& key = at->first;
    if (key.part || key.valued || key.state == NumberState::unknown) continue;
    std::vector<ToldByKey::const_iterator>& others = alike[{key.state, key.unit, key.month}];
    for (const auto other : others) {
      if (may_be_one(key, other->first) && same_figures(at->second, other->second))
        groups.join(other->second.first, at->second.first);
    }
    if (others.size() < most_alike) others.push_back(at);
  }
}

// Joins figures that count the same thing. Those of two keys are one where a match says so and both count as much.
base::Groups group_numbers(const Heap& heap, const std::vector<Match>& matches,
                           const std::vector<std::uint32_t>& linked, const std::vector<Ref>& numbers) {
  base::Groups groups(numbers.size());
  ToldByKey told;
  for (std::uint32_t i = 0; i < numbers.size(); ++i) {
    const auto [at, fresh] = told.try_emplace(key_of(heap, numbers[i]), Told{i, {}});
    if (!fresh) groups.join(at->second.first, i);
    const Quantity& q = heap[numbers[i]].reading.quantities[number_at(heap, numbers[i]).quantity];
    if (q.best || q.low) at->second.figures.insert(q.best ? *q.best : *q.low);
  }
  join_alike(told, groups);
  const auto position = [&](Ref ref) {
    return static_cast<std::uint32_t>(std::lower_bound(numbers.begin(), numbers.end(), ref) - numbers.begin());
  };
  for (const std::uint32_t m : linked) {
    const std::uint32_t a = position(matches[m].a), b = position(matches[m].b);
    if (a >= numbers.size() || b >= numbers.size() || numbers[a] != matches[m].a || numbers[b] != matches[m].b)
      continue;
    const QuantityKey x = key_of(heap, numbers[a]), y = key_of(heap, numbers[b]);
    if (x.unit == y.unit && x.month == y.month &&
        told_kind(number_at(heap, numbers[a])) == told_kind(number_at(heap, numbers[b])))
      groups.join(a, b);
  }
  return groups;
}

LedgerLine make_line(const Heap& heap, std::vector<Ref> members) {
  const auto id = [&](Ref r) -> const std::string& { return number_at(heap, r).id; };
  const auto key = [&](Ref r) { return std::tuple(number_at(heap, r).as_of, std::string_view(id(r)), r); };
  std::sort(members.begin(), members.end(), [&](Ref a, Ref b) { return key(a) < key(b); });
  const auto by_id = [&](Ref a, Ref b) { return id(a) < id(b); };
  const Ref smallest = *std::min_element(members.begin(), members.end(), by_id);
  LedgerLine line;
  line.quantity_id = "q_" + id(smallest).substr(std::min<std::size_t>(2, id(smallest).size()));
  line.unit = unit_of(heap, members.front());
  for (const Ref ref : members) {  // what the members tell: the first that says it
    const Number& n = number_at(heap, ref);
    if (line.counted.empty()) line.counted = n.counted;
    if (line.side.empty()) line.side = n.side;
    if (line.state == NumberState::unknown) line.state = n.state;
    if (line.side_kind == SideKind::unknown) line.side_kind = n.side_kind;
  }
  line.numbers = std::move(members);
  return line;
}

}  // namespace

std::vector<LedgerLine> ledger_lines(const Heap& heap, const std::vector<Match>& matches,
                                     const std::vector<std::uint32_t>& linked, const Incident& incident) {
  std::vector<Ref> numbers = incident.numbers;
  std::sort(numbers.begin(), numbers.end());
  base::Groups groups = group_numbers(heap, matches, linked, numbers);
  std::map<std::uint32_t, std::vector<Ref>> members;
  for (std::uint32_t i = 0; i < numbers.size(); ++i) members[groups.find(i)].push_back(numbers[i]);
  std::vector<LedgerLine> lines;
  lines.reserve(members.size());
  for (auto& [first, refs] : members) lines.push_back(make_line(heap, std::move(refs)));
  const auto key = [](const LedgerLine& l) {
    return std::tuple(gravity(l.state), base::name_of(l.state), l.side_kind, std::string_view(l.side),
                      std::string_view(l.counted), std::string_view(l.quantity_id));
  };
  std::sort(lines.begin(), lines.end(), [&](const LedgerLine& a, const LedgerLine& b) { return key(a) < key(b); });
  return lines;
}

}  // namespace wederhoor::dossier
