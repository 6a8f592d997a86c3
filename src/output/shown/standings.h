// The standing of a claim as a reader sees it: one word of the interface and a sign that needs no colour.
//   shown_standing(claim) -> "denies"     standing_sign("denies") -> "✕"
#pragma once

#include <span>
#include <string_view>

#include "wederhoor/claim.h"

namespace wederhoor::output {

struct ShownStanding {
  std::string_view name;  // key below "standing." in web/strings.tsv
  std::string_view sign;
};
// All of them, in the order of the legend.
std::span<const ShownStanding> standings();

std::string_view shown_standing(const Claim& claim);
std::string_view standing_sign(std::string_view name);  // of a name in `standings`

}  // namespace wederhoor::output
