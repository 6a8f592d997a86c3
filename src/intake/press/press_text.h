// Text exports of newspaper archives: one report per article.
#pragma once

#include "intake/source.h"
#include "intake/tables.h"

namespace wederhoor::intake {

// A line "2 of 7 DOCUMENTS", or the length of an article in a line of its own below its outlet and day.
bool is_press_text(Source& source, const Tables& tables);
// Outlet, day, title and author of the lines above the text; the lines around it are no part of it.
Status press_items(Source& source, const std::string& file, const Tables& tables, const TakeItem& take);

}  // namespace wederhoor::intake
