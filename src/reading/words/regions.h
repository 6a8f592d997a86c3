// Regions: the stretches of a report that no sentence leaves.
#pragma once

#include <string>
#include <vector>

#include "wederhoor/report.h"

namespace wederhoor::reading {

// A stretch of text that no sentence leaves: a paragraph, or the part of one inside or outside a marked part.
struct Region {
  Span span;
  std::uint32_t paragraph = 0;
  std::string part;  // kind of the innermost marked part; empty: running prose
};
std::vector<Region> find_regions(const Report& report);

}  // namespace wederhoor::reading
