// What letters tell of a language.
#pragma once

#include <string_view>

namespace wederhoor::base {

// Most letters of the text are Latin, or it has none. Looks at 20 kB at most.
bool mostly_latin(std::string_view text);

}  // namespace wederhoor::base
