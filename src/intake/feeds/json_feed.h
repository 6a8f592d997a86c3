// JSON Feed 1.0 and 1.1: one report per item.
#pragma once

#include "intake/source.h"
#include "intake/tables.h"

namespace wederhoor::intake {

bool is_json_feed(Source& source, const Tables&);
Status json_feed_items(Source& source, const std::string& file, const Tables&, const TakeItem& take);

}  // namespace wederhoor::intake
