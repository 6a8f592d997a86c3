// What quotations are used for.
#pragma once

#include <string_view>

#include "wederhoor/reading.h"

namespace wederhoor::reading {

// Sets the use of each quotation, from the words and, where there are tags, from finite verbs.
void tell_quote_uses(std::string_view text, Reading& reading);

}  // namespace wederhoor::reading
