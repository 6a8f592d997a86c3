// Decides which figures belong on one line: the same thing counted, of the same side, in the same state and unit, or
// joined by a match. Applies to: "tien gewonden" and "acht burgers gewond" that a match joins. Not to: "vier dorpen
// aangevallen" and "negen dorpen ontruimd". Tested by tests/dossier/build_dossier_test.cc.
#include "dossier/ledger_lines.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <tuple>

namespace wederhoor::dossier {
namespace {

const Number& number_at(const std::vector<Document>& documents, Ref ref) {
  return documents[ref.document].numbers[ref.index];
}
const std::string& unit_of(const std::vector<Document>& documents, Ref ref) {
  return documents[ref.document].reading.quantities[number_at(documents, ref).quantity].unit;
}

// Groups of positions 0..n-1, joined two by two; the smallest member stands for its group.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
  std::uint32_t find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

// Order of the lines: people first, the gravest first.
std::size_t gravity(std::string_view state) {
  static constexpr std::array<std::string_view, 14> order = {
      "killed",    "wounded",     "missing",   "captured", "detained", "released", "evacuated",
      "displaced", "taking_part", "destroyed", "damaged",  "attacked", "lost",     "taken"};
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), state) - order.begin());
}

// Joins figures that count the same thing. A figure without state says too little to be joined by its words alone.
Groups group_numbers(const std::vector<Document>& documents, const std::vector<Match>& matches,
                     const std::vector<std::uint32_t>& linked, const std::vector<Ref>& numbers) {
  Groups groups(numbers.size());
  std::map<std::tuple<std::string_view, std::string_view, SideKind, std::string_view, std::string_view>, std::uint32_t>
      first;
  for (std::uint32_t i = 0; i < numbers.size(); ++i) {
    const Number& n = number_at(documents, numbers[i]);
    if (n.state.empty() || n.counted.empty()) continue;
    const auto [at, fresh] =
        first.try_emplace({n.counted, n.side, n.side_kind, n.state, unit_of(documents, numbers[i])}, i);
    if (!fresh) groups.join(at->second, i);
  }
  const auto position = [&](Ref ref) {
    return static_cast<std::uint32_t>(std::lower_bound(numbers.begin(), numbers.end(), ref) - numbers.begin());
  };
  for (const std::uint32_t m : linked) {
    const std::uint32_t a = position(matches[m].a), b = position(matches[m].b);
    if (a < numbers.size() && b < numbers.size() && numbers[a] == matches[m].a && numbers[b] == matches[m].b)
      groups.join(a, b);
  }
  return groups;
}

LedgerLine make_line(const std::vector<Document>& documents, std::vector<Ref> members) {
  const auto id = [&](Ref r) -> const std::string& { return number_at(documents, r).id; };
  const auto key = [&](Ref r) { return std::tuple(number_at(documents, r).as_of, std::string_view(id(r)), r); };
  std::sort(members.begin(), members.end(), [&](Ref a, Ref b) { return key(a) < key(b); });
  const auto by_id = [&](Ref a, Ref b) { return id(a) < id(b); };
  const Ref smallest = *std::min_element(members.begin(), members.end(), by_id);
  LedgerLine line;
  line.quantity_id = "q_" + id(smallest).substr(std::min<std::size_t>(2, id(smallest).size()));
  for (const Ref ref : members) {  // what the members tell: the first that says it
    const Number& n = number_at(documents, ref);
    if (line.counted.empty()) line.counted = n.counted;
    if (line.side.empty()) line.side = n.side;
    if (line.state.empty()) line.state = n.state;
    if (line.unit.empty()) line.unit = unit_of(documents, ref);
    if (line.side_kind == SideKind::unknown) line.side_kind = n.side_kind;
  }
  line.numbers = std::move(members);
  return line;
}

}  // namespace

std::vector<LedgerLine> ledger_lines(const std::vector<Document>& documents, const std::vector<Match>& matches,
                                     const std::vector<std::uint32_t>& linked, const Incident& incident) {
  std::vector<Ref> numbers = incident.numbers;
  std::sort(numbers.begin(), numbers.end());
  Groups groups = group_numbers(documents, matches, linked, numbers);
  std::map<std::uint32_t, std::vector<Ref>> members;
  for (std::uint32_t i = 0; i < numbers.size(); ++i) members[groups.find(i)].push_back(numbers[i]);
  std::vector<LedgerLine> lines;
  for (auto& [first, refs] : members) lines.push_back(make_line(documents, std::move(refs)));
  const auto key = [](const LedgerLine& l) {
    return std::tuple(gravity(l.state), std::string_view(l.state), l.side_kind, std::string_view(l.side),
                      std::string_view(l.counted), std::string_view(l.quantity_id));
  };
  std::sort(lines.begin(), lines.end(), [&](const LedgerLine& a, const LedgerLine& b) { return key(a) < key(b); });
  return lines;
}

}  // namespace wederhoor::dossier
