// "Zeventig aanvallers gedood", where "Oekraïne ontkent iedere betrokkenheid": the ledger does not say whose they are.
// Not: "zeventig Oekraïense soldaten", which the words themselves say. Tested by tests/events/disputed_test.cc.
#include "events/ledger/disputed.h"

#include <algorithm>
#include <set>

#include "base/because.h"

namespace wederhoor::events {
namespace {

constexpr std::string_view attackers_own = "attackers";

bool denies(const Proposition& p) {
  return std::any_of(p.answers.begin(), p.answers.end(), [](const Answer& answer) {
    return (answer.asked == "responsibility" || answer.asked == "involvement") && answer.says == "denies";
  });
}

// Sides that say that they did not do it.
std::set<std::string_view> deniers(const Claims& claims, const Reading& reading,
                                   const std::vector<Proposition>& propositions) {
  std::set<std::string_view> out;
  for (const Proposition& p : propositions) {
    if (!denies(p)) continue;
    for (const std::int32_t e : claims.claims[p.claim].source_entities)
      out.insert(side_of(reading.entities[static_cast<std::size_t>(e)]));
  }
  out.erase("");
  return out;
}

}  // namespace

void leave_disputed(const Claims& claims, const Reading& reading, const std::vector<Proposition>& propositions,
                    std::vector<Number>& ledger) {
  const std::set<std::string_view> all = deniers(claims, reading, propositions);
  if (all.empty()) return;
  for (Number& number : ledger) {
    const bool taken =
        base::made_by(number.because, "attackers_of_report") || base::made_by(number.because, "takes_part_in_event");
    if (number.side_kind != SideKind::attackers || !taken || !all.contains(number.side)) continue;
    number.side = attackers_own;
    number.because.push_back({"disputed_side", "", reading.quantities[number.quantity].span});
  }
}

}  // namespace wederhoor::events
