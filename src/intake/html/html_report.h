// HTML to blocks, and what the page says of itself.
#pragma once

#include <string_view>

#include "intake/block.h"
#include "intake/tables.h"
#include "intake/text/clean_text.h"
#include "wederhoor/report.h"

namespace wederhoor::intake {

// `page`: the decoded file. Errors (refused): larger than 10 MiB. Fills `said`; remarks go to `report`.
Result<Blocks> html_blocks(std::string_view page, std::string_view file, const Tables& tables, Oddities& oddities,
                           Said& said, Report& report);

}  // namespace wederhoor::intake
