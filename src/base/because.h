// Asking the reasons of a record.
//   made_by(claim.because, "pointing") -> "Rusland ontkent dat" is one
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "wederhoor/text.h"

namespace wederhoor::base {

// Is one of its constructions this one?
inline bool made_by(const std::vector<Because>& because, std::string_view construction) {
  return std::any_of(because.begin(), because.end(), [&](const Because& b) { return b.construction == construction; });
}

}  // namespace wederhoor::base
