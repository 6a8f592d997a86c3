// Lays the figures of an incident out in lines, one for each quantity: "twee doden", "drie mensen gedood" on one, "twee
// gewonden" on another. Tested by tests/dossier/build_dossier_test.cc.
#include "dossier/ledger_lines.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "base/enum_names.h"
#include "dossier/quantities/group_figures.h"

namespace wederhoor::dossier {
namespace {

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

// Do both nouns tell the same, or no more than their state?
bool one_kind(const Figure& a, const Figure& b) {
  return (a.plain && b.plain) || (!a.plain && !b.plain && a.number->counted == b.number->counted);
}

// Figures that tell of one quantity, and those of one unit and noun that a match joins.
base::Groups group_numbers(const Heap& heap, const std::vector<Match>& matches,
                           const std::vector<std::uint32_t>& linked, const std::vector<Ref>& numbers,
                           const lexicon::QuantityEvidence& evidence) {
  const std::vector<Figure> figures = figures_of(heap, numbers);
  base::Groups groups = group_figures(figures, evidence);
  const auto position = [&](Ref ref) {
    return static_cast<std::uint32_t>(std::lower_bound(numbers.begin(), numbers.end(), ref) - numbers.begin());
  };
  for (const std::uint32_t m : linked) {
    const std::uint32_t a = position(matches[m].a), b = position(matches[m].b);
    if (a >= numbers.size() || b >= numbers.size() || numbers[a] != matches[m].a || numbers[b] != matches[m].b)
      continue;
    if (figures[a].unit == figures[b].unit && one_kind(figures[a], figures[b])) groups.join(a, b);
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
                                     const std::vector<std::uint32_t>& linked, const Incident& incident,
                                     const lexicon::QuantityEvidence& evidence) {
  std::vector<Ref> numbers = incident.numbers;
  std::sort(numbers.begin(), numbers.end());
  base::Groups groups = group_numbers(heap, matches, linked, numbers, evidence);
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
