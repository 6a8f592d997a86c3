// UTF-8 in and out, one code point at a time, and the few character classes that the stages ask for.
//   decode("é", 0) -> {U+00E9, 2}
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wederhoor::base {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  // bytes; 0 only at the end of the text
};

// The code point that starts at byte `at`; a byte that starts none reads as U+FFFD of size 1.
CodePoint decode(std::string_view text, std::size_t at);
// The code point that ends just before byte `at`; size 0 at the beginning.
CodePoint decode_before(std::string_view text, std::size_t at);
void append(std::string& out, char32_t code_point);
bool valid_utf8(std::string_view text);
// Number of code points in valid UTF-8.
std::size_t count_code_points(std::string_view text);

bool is_letter(char32_t);
bool is_digit(char32_t);  // any decimal digit
bool is_upper(char32_t);
bool is_space(char32_t);  // White_Space, no-break spaces included
bool is_punctuation(char32_t);
bool is_symbol(char32_t);

// Full case mapping to lower case, independent of the locale.
std::string lower(std::string_view text);
// Lower case with diacritics taken off and ligatures spelled out: a key for look-up ("Brjánsk" -> "brjansk"). Cyrillic
// й and ё stay.
std::string fold(std::string_view text);
// First letter in upper case?
bool starts_upper(std::string_view text);
// White space at both ends off.
std::string_view trim(std::string_view text);
// Runs of white space to one space, ends trimmed.
std::string squeeze(std::string_view text);

}  // namespace wederhoor::base
