// Characters that mean something to the words: quotation marks, apostrophes, dashes, bullets. Fast for ASCII.
#pragma once

#include <string_view>

#include "base/utf8.h"

namespace wederhoor::reading {

// ' ’ ‘ ‚ ‛ ` ´ ʼ: apostrophe or single quotation mark.
inline bool is_single_mark(char32_t c) {
  return c == U'\'' || c == 0x2019 || c == 0x2018 || c == 0x201A || c == 0x201B || c == U'`' || c == 0xB4 || c == 0x2BC;
}
// " “ ” „ ‟ « » ‹ › 〝 〞 ＂: quotation mark, never an apostrophe.
inline bool is_double_mark(char32_t c) {
  return c == U'"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A ||
         (c >= 0x301D && c <= 0x301F) || c == 0xFF02;
}
// Is the whole word one of the marks that words stand between? ' " “ ” „ ‘ ’ « »
bool is_quote_mark(std::string_view word);
inline bool is_long_dash(char32_t c) { return c >= 0x2012 && c <= 0x2015; }
inline bool is_open_bracket(char32_t c) { return c == U'(' || c == U'[' || c == U'{'; }
inline bool is_close_bracket(char32_t c) { return c == U')' || c == U']' || c == U'}'; }
inline bool is_dash(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011 || is_long_dash(c) || c == 0x2212; }

inline bool letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return base::is_letter(c);
}
inline bool digit(char32_t c) { return c < 0x80 ? c >= U'0' && c <= U'9' : base::is_digit(c); }
inline bool upper(char32_t c) { return c < 0x80 ? c >= U'A' && c <= U'Z' : base::is_upper(c); }
inline bool lower_letter(char32_t c) { return letter(c) && !upper(c); }
inline bool space(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= 0x09 && c <= 0x0D);
  return base::is_space(c) || c == 0x200B || c == 0xFEFF;
}
// Pieces of emoji: pictographs, flags, skin tones, joiners and variation selectors.
bool is_emoji(char32_t);
bool joins_emoji(char32_t);

inline char32_t char_at(std::string_view text, std::size_t at) { return base::decode(text, at).value; }
inline char32_t char_before(std::string_view text, std::size_t at) { return base::decode_before(text, at).value; }

}  // namespace wederhoor::reading
