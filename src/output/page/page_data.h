// The data of the page: sections of JSON that the script parses when it needs them.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "output/page/page_selection.h"

namespace wederhoor::output {

struct Section {
  std::string name;  // id of its <script> element is "d-NAME"
  std::string json;  // holds no '<'
};

// meta, words, sources, reports, claims, groups, numbers, events, places, incidents, matches, chains, times, sides,
// borders, and text-N for each report; their shapes: web/page/types.d.ts.
// One after the other, until `take` wants no more. A section of more than `most` bytes may be broken off above them.
void each_page_section(const View& view, const RunRecord& run, const Shown& shown, const Selection& selection,
                       std::size_t most, const std::function<bool(Section&&)>& take);

}  // namespace wederhoor::output
