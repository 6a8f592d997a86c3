// Decides which languages claims can be found in. A new one adds a folder beside nl/ and a line here. Tested by
// tests/claims/find_claims_test.cc.
#include "claims/language.h"

#include "claims/nl/dutch.h"

namespace wederhoor::claims {

std::span<const Language* const> languages() {
  static constexpr const Language* all[] = {&nl::dutch};
  return all;
}

std::optional<Outcome> whole_report(Scene&, std::uint32_t, Place&) { return claimed; }
std::optional<Outcome> each_sentence(Scene&, std::uint32_t, Place&) { return claimed; }

}  // namespace wederhoor::claims
