// Which reports the readers of this version can read: Dutch ones.
#pragma once

#include <string_view>

#include "wederhoor/report.h"

namespace wederhoor::base {

// Most letters of the text are Latin, or it has none. Looks at 20 kB at most.
bool mostly_latin(std::string_view text);

// The report is Dutch, or may be: another language was not told for sure. Of any other, words and sentences are read,
// and nobody is said to say anything.
bool in_dutch(const Report& report);

}  // namespace wederhoor::base
