// Blocks to the text, map and parts of a Report.
#pragma once

#include <string_view>

#include "intake/block.h"
#include "wederhoor/report.h"

namespace wederhoor::intake {

// Puts the blocks that stay together, parted by blank lines, what stands aside behind the running text, and fills text,
// map, removed and parts. `file`: the decoded file.
void assemble(std::string_view file, Blocks blocks, Report& report);

}  // namespace wederhoor::intake
