// What a page says about itself: JSON-LD, Open Graph, meta, time elements, canonical address, language.
#pragma once

#include "intake/block.h"
#include "intake/html/html_hints.h"
#include "intake/html/html_page.h"
#include "intake/text/dates_in_text.h"

namespace wederhoor::intake {

// JSON-LD wins over Open Graph over meta over elements. Nothing is fetched; what cannot be read is passed over.
Said page_metadata(const Page& page, const MonthWords& months, const HtmlHints& hints);

}  // namespace wederhoor::intake
