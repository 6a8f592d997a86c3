// "In het dorp kwamen twaalf mensen om": civilians, where all else that the report tells speaks for it. What trees find
// surely (training/numbers) is told; else the side stays empty. Tested by spec/nl/ledger.md.
#include "events/ledger/choice.h"

namespace wederhoor::events {

void choose_civilians(const Finding& f, const std::vector<Event>& events, std::int32_t attackers,
                      std::vector<Number>& ledger) {
  const std::vector<Number> told = ledger;
  const CivilianMeasures measures(f, events, told, attackers);
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    Number& number = ledger[i];
    const Quantity& q = f.reading.quantities[number.quantity];
    const bool untold = number.side_kind == SideKind::unknown && number.side.empty();
    if (!untold || q.unit != QuantityUnit::persons || measures.somebodys(i)) continue;
    if (f.words.side_trees.score(measures.of(i)) <= 0) continue;
    number.side_kind = SideKind::civilians;
    number.side = "civilians";
    number.because.push_back({"side_weighed", "", q.span});
  }
}

}  // namespace wederhoor::events
