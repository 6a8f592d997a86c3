// HTML to blocks, and what the page says of itself.
#pragma once

#include <string_view>

#include "intake/block.h"
#include "intake/tables.h"
#include "intake/text/clean_text.h"
#include "wederhoor/report.h"

namespace wederhoor::intake {

// A whole page, of which the report is to be found; or a piece of one that is all report, but what names itself as
// something else.
enum class HtmlUse { page, fragment };

// `page`: the decoded file. Errors (refused): larger than 10 MiB. Fills `said`; remarks go to `report`.
Result<Blocks> html_blocks(std::string_view page, std::string_view file, HtmlUse use, const Tables& tables,
                           Oddities& oddities, Said& said, Report& report);

}  // namespace wederhoor::intake
