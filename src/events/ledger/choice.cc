// "Wijzelf verloren twaalf kameraden": killed, though no row of states.tsv says so of persons. What trees find surely
// (training/numbers) is told; else what the rules said stays. Tested by spec/nl/ledger.md.
#include "events/ledger/choice.h"

#include <array>

#include "events/ledger/whose.h"

namespace wederhoor::events {
namespace {

// The state that scores most, above nothing; unknown.
NumberState surest_state(const Words& words, const NumberMeasures& measures, std::size_t number, const Quantity& q) {
  const Hints::Set hinted = measures.hinted(number);
  NumberState best = NumberState::unknown;
  std::int32_t most = 0;
  for (const NumberState state : states_to_choose()) {
    if ((hinted & hint(state)) == 0 || !may_be(state, q)) continue;
    const std::int32_t score = words.state_trees.score(measures.of_state(number, state));
    if (score > most) most = score, best = state;
  }
  return best;
}

bool untold(const Number& number) { return number.side_kind == SideKind::unknown && number.side.empty(); }
}  // namespace

std::span<const NumberState> states_to_choose() {
  using S = NumberState;
  static constexpr std::array states{S::killed,    S::wounded,   S::captured,  S::missing,  S::detained,    S::released,
                                     S::evacuated, S::displaced, S::destroyed, S::attacked, S::taking_part, S::aboard};
  return states;
}

bool may_be(NumberState state, const Quantity& q) {
  using S = NumberState;
  if (q.unit == QuantityUnit::other) return true;
  const bool persons = q.unit == QuantityUnit::persons;
  if (state == S::destroyed) return !persons;
  return persons || state == S::captured || state == S::attacked || state == S::taking_part;
}

void choose(const Finding& f, const std::vector<Event>& events, const SideFinder& sides, std::vector<Number>& ledger) {
  const std::vector<Number> told = ledger;
  const NumberMeasures measures(f, events, told, sides.attackers());
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    if (!measures.asked(i)) continue;
    Number& number = ledger[i];
    const Quantity& q = f.reading.quantities[number.quantity];
    const bool silent = number.state == NumberState::unknown;
    const NumberState state = silent ? surest_state(f.words, measures, i, q) : NumberState::unknown;
    if (state != NumberState::unknown) {
      number.state = state;
      number.because.push_back({"state_weighed", "", q.span});
    }
    if (!untold(number)) continue;
    if (state == NumberState::taking_part) {
      sides.give_attackers(q, "state_weighed", number);
      continue;
    }
    if (q.unit != QuantityUnit::persons || measures.somebodys(i)) continue;
    if (f.words.side_trees.score(measures.of_side(i, SideKind::civilians)) <= 0) continue;
    number.side_kind = SideKind::civilians;
    number.side = "civilians";
    number.because.push_back({"side_weighed", "", q.span});
  }
}

}  // namespace wederhoor::events
