// Decides which letters are the same letter in lower case, by fixed ranges.
//
// Applies to: "Één Oekraïner sprak" (É becomes é). Not to: "ß", which has no single capital.
// Tested by tests/reading/model/features_test.cc.
#include "reading/model/letters.h"

namespace wederhoor::reading::model {

std::u32string decode(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    size_t length = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0;
    char32_t letter = length == 1 ? lead : length == 0 ? 0xFFFD : static_cast<char32_t>(lead & (0x7F >> length));
    if (length == 0 || i + length > text.size()) {
      out.push_back(0xFFFD);
      ++i;
      continue;
    }
    for (size_t k = 1; k < length; ++k) {
      const auto next = static_cast<unsigned char>(text[i + k]);
      if (next >> 6 != 2) {
        letter = 0xFFFD;
        length = k;
        break;
      }
      letter = letter << 6 | (next & 0x3F);
    }
    out.push_back(letter);
    i += length;
  }
  return out;
}

void append_utf8(std::string& out, char32_t letter) {
  if (letter < 0x80) {
    out.push_back(static_cast<char>(letter));
  } else if (letter < 0x800) {
    out.push_back(static_cast<char>(0xC0 | letter >> 6));
    out.push_back(static_cast<char>(0x80 | (letter & 0x3F)));
  } else if (letter < 0x10000) {
    out.push_back(static_cast<char>(0xE0 | letter >> 12));
    out.push_back(static_cast<char>(0x80 | (letter >> 6 & 0x3F)));
    out.push_back(static_cast<char>(0x80 | (letter & 0x3F)));
  } else {
    out.push_back(static_cast<char>(0xF0 | letter >> 18));
    out.push_back(static_cast<char>(0x80 | (letter >> 12 & 0x3F)));
    out.push_back(static_cast<char>(0x80 | (letter >> 6 & 0x3F)));
    out.push_back(static_cast<char>(0x80 | (letter & 0x3F)));
  }
}

std::string encode(std::u32string_view letters) {
  std::string out;
  out.reserve(letters.size());
  for (const char32_t letter : letters) append_utf8(out, letter);
  return out;
}

char32_t lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= 0xC0 && c <= 0xDE) return c == 0xD7 ? c : c + 32;
  if (c >= 0x100 && c <= 0x17F) {
    if (c == 0x130 || c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17F) return c;
    if (c == 0x178) return 0xFF;
    const bool odd_is_capital = (c >= 0x139 && c <= 0x148) || c >= 0x179;
    return (c & 1) == (odd_is_capital ? 1U : 0U) ? c + 1 : c;
  }
  if (c >= 0x391 && c <= 0x3A9) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c == 0x490) return 0x491;
  return c;
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t letter : decode(text)) append_utf8(out, lower(letter));
  return out;
}

bool is_upper(char32_t letter) { return lower(letter) != letter; }

}  // namespace wederhoor::reading::model
