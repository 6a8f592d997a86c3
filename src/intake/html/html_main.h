// Which blocks of a page are the report: text density, links, tags, class names.
#pragma once

#include <string>
#include <vector>

#include "intake/html/html_blocks.h"
#include "intake/html/html_hints.h"

namespace wederhoor::intake {

// Gives each block that is not the report a reason in `removed`. Returns the node that holds the report. `title`: of
// the page, or empty. Linear but for the depth.
std::size_t find_main(const Page& page, const HtmlHints& hints, const std::string& title,
                      std::vector<PageBlock>& blocks);

// Gives a reason only to the blocks whose element says that it is no text (navigation, caption, related …).
void drop_named(const Page& page, const HtmlHints& hints, std::vector<PageBlock>& blocks);

}  // namespace wederhoor::intake
