// "In het dorp kwamen twaalf mensen om": civilians, where all else that the report tells speaks for it. What trees find
// surely (training/numbers) is told; else the side stays empty. Tested by spec/nl/ledger.md.
#include "events/ledger/choice.h"

#include <algorithm>

#include "events/ledger/whose.h"

namespace wederhoor::events {

void choose_civilians(const Finding& f, const std::vector<Event>& events, std::int32_t attackers,
                      std::vector<Number>& ledger) {
  const auto quantity = [&](const Number& number) -> const Quantity& { return f.reading.quantities[number.quantity]; };
  const auto open = [&](const Number& n) { return sideless(n) && quantity(n).unit == QuantityUnit::persons; };
  if (std::none_of(ledger.begin(), ledger.end(), open)) return;
  const CivilianMeasures measures(f, events, ledger, attackers);
  std::vector<std::size_t> chosen;  // told only once all are weighed: each is measured by what the rules say of others
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    if (open(ledger[i]) && !measures.somebodys(i) && f.words.side_trees.score(measures.of(i)) > 0) chosen.push_back(i);
  }
  for (const std::size_t i : chosen) {
    ledger[i].side_kind = SideKind::civilians;
    ledger[i].side = "civilians";
    ledger[i].because.push_back({"side_weighed", "", quantity(ledger[i]).span});
  }
}

}  // namespace wederhoor::events
