// Telegram's export as JSON (result.json): one report per post.
#pragma once

#include "intake/source.h"
#include "intake/tables.h"

namespace wederhoor::intake {

bool is_telegram_json(Source& source, const Tables&);
// Posts without words are left out; the pictures of an album and their captions are one post.
Status telegram_json_items(Source& source, const std::string& file, const Tables&, const TakeItem& take);

}  // namespace wederhoor::intake
