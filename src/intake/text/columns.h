// Columns of print that were pasted line by line.
#pragma once

#include <string_view>
#include <vector>

#include "intake/text/lines.h"

namespace wederhoor::intake {

// The lines in the order in which they are read: of a stretch in two columns first the left, then the right.
std::vector<Line> in_columns(std::string_view file, const std::vector<Line>& lines);

}  // namespace wederhoor::intake
