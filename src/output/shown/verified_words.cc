// Says how and by whom something was verified.
// Applies to: "te zien op satellietbeelden: Human Rights Watch". Not to: which claims those are
// (src/dossier/verified.cc). Tested by tests/page/dispute_words_test.cc.
#include "output/shown/verified_words.h"

#include "output/shown/speakers.h"

namespace wederhoor::output {
namespace {

std::string_view key(VerifiedHow how) {
  switch (how) {
    case VerifiedHow::checked: return "verified.checked";
    case VerifiedHow::located: return "verified.located";
    case VerifiedHow::satellite: return "verified.satellite";
    case VerifiedHow::confirmed: return "verified.confirmed";
    case VerifiedHow::both_sides: return "verified.both_sides";
  }
  return "verified.confirmed";
}

}  // namespace

std::string verified_words(const View& view, const Verified& verified, const Strings& say) {
  std::string out = say.say(key(verified.how));
  if (verified.how == VerifiedHow::both_sides) return out;
  return out + ": " + (verified.by.empty() ? outlet_of(view, view.place_of(verified.claim)) : verified.by);
}

}  // namespace wederhoor::output
