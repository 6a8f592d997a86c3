// Tested by tests/reading/read_test.cc and tests/intake/guess_language_test.cc.
#include "base/latin.h"

#include "base/utf8.h"

namespace wederhoor::base {

bool mostly_latin(std::string_view text) {
  text = text.substr(0, 20'000);
  std::size_t latin = 0, others = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode(text, i);
    i += c.size;
    if (!is_letter(c.value)) continue;
    ++(c.value < 0x250 || (c.value >= 0x1E00 && c.value < 0x1F00) ? latin : others);
  }
  return latin >= others;
}

}  // namespace wederhoor::base
