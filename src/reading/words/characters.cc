// Emoji by ICU's properties; words that are a quotation mark: "„", not "'s". Tested by
// tests/reading/words/tokens_test.cc and tests/reading/who/namesakes_test.cc.
#include "reading/words/characters.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace wederhoor::reading {

bool is_emoji(char32_t c) {
  if (c < 0x203C) return false;
  const auto code = static_cast<UChar32>(c);
  return u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC) != 0 ||
         u_hasBinaryProperty(code, UCHAR_REGIONAL_INDICATOR) != 0;
}

bool is_quote_mark(std::string_view word) {
  static constexpr std::array<std::string_view, 9> marks{"'", "\"", "‘", "’", "“", "”", "„", "«", "»"};
  return std::find(marks.begin(), marks.end(), word) != marks.end();
}

bool joins_emoji(char32_t c) {
  return c == 0x200D || c == 0xFE0F || c == 0xFE0E || c == 0x20E3 || (c >= 0x1F3FB && c <= 0x1F3FF);
}

}  // namespace wederhoor::reading
