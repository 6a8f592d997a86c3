// Telegram's export as pages (messages.html, messages2.html …): one report per post.
#pragma once

#include "intake/source.h"
#include "intake/tables.h"

namespace wederhoor::intake {

// Errors (refused): a page larger than 10 MiB.
Status telegram_page_items(Source& source, const std::string& file, const Tables&, const TakeItem& take);

}  // namespace wederhoor::intake
