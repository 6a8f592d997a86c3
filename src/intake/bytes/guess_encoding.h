// Guesses about bytes that say nothing of themselves. Each is a count, none looks at words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wederhoor::intake {

enum class ByteOrder { little, big };

// UTF-16 without a byte order mark: zero or other constant high bytes on one side, text characters on the whole. Looks
// at 64 kB.
std::optional<ByteOrder> utf16_without_mark(std::string_view bytes);
// At least four whole multi-byte sequences for each broken one: UTF-8 with damage.
bool mostly_utf8(std::string_view bytes);
// A code page, and what speaks against it.
struct CodePageGuess {
  std::string name;
  std::string doubt;  // "the bytes look like EBCDIC, …"; empty: none
};
// Of bytes that are not UTF-8: "windows-1251", "KOI8-R", "ISO-8859-5" or "IBM866" where most letters are above ASCII,
// "IBM850" where letters of DOS stand between ASCII letters, else "windows-1252".
CodePageGuess guess_code_page(std::string_view bytes);

}  // namespace wederhoor::intake
