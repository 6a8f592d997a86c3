// Decides by which word and sign a claim is shown.
// Applies to: "Volgens Moskou zijn er doden" (says ●). Not to: "Zou dat waar zijn?" without a claim.
// Tested by tests/page/shown_test.cc.
#include "output/shown/standings.h"

#include <algorithm>

#include "base/unsaid.h"

namespace wederhoor::output {
namespace {

constexpr ShownStanding all[] = {{"says", "●"},       {"own", "■"},      {"hears", "○"},
                                 {"denies", "✕"},     {"confirms", "✓"}, {"opinion", "◇"},
                                 {"speculates", "≈"}, {"plans", "▷"},    {"asks", "?"}};

}  // namespace

std::span<const ShownStanding> standings() { return all; }

std::string_view shown_standing(const Claim& claim) {
  const bool own = claim.form == Form::plain || base::is_unsaid(claim) || claim.source_type == SourceType::outlet;
  switch (claim.standing) {
    case Standing::denied: return "denies";
    case Standing::confirmed: return "confirms";
    case Standing::opinion: return "opinion";
    case Standing::speculated: return "speculates";
    case Standing::planned: return "plans";
    case Standing::asked: return "asks";
    default: break;
  }
  if (claim.hearsay || claim.standing == Standing::reported) return "hears";
  return own ? "own" : "says";
}

std::string_view standing_sign(std::string_view name) {
  return std::ranges::find(all, name, &ShownStanding::name)->sign;
}

}  // namespace wederhoor::output
