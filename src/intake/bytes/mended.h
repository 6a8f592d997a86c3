// Text that was decoded once too often: UTF-8 taken for windows-1252 and written as UTF-8 again ("RenÃ©e").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wederhoor::intake {

struct Mended {
  std::string text;
  std::size_t places = 0;  // that were mended; 0: the text is as it was
};

// Undoes it where at least two places show it and no more than a tenth of the letters beyond ASCII speak against it.
// Linear.
Mended mend_twice_decoded(std::string_view text);

}  // namespace wederhoor::intake
