// Exports of newspaper archives as text, pages or documents: one report per article.
#pragma once

#include "intake/source.h"
#include "intake/tables.h"

namespace wederhoor::intake {

// A line "2 of 7 DOCUMENTS", or the length of an article in a line of its own below its outlet and day.
bool is_press_text(Source& source, const Tables& tables);
// Outlet, day, title and author of the lines above the text; the lines around it are no part of it.
Status press_items(Source& source, const std::string& file, const Tables& tables, const TakeItem& take);
// The same as a page.
bool is_press_page(Source& source, const Tables& tables);
Status press_page_items(Source& source, const std::string& file, const Tables& tables, const TakeItem& take);
// A PDF, a Word document, a rich text that is one: gives its articles, of a PDF by the pages on which they begin
// ("p2"). False: it is none, and nothing was given.
bool press_document(const Item& document, bool pages, const Tables& tables, const TakeItem& take);

}  // namespace wederhoor::intake
