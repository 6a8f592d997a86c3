// Words of a block for look-ups, without a tokenizer: runs of letters and digits, lower case. Also the small questions
// about how a line begins and ends.
//   words("Tekst loopt dóór…") -> {"tekst", "loopt", "dóór"}
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::intake {

// A word and where it stands in the text it was taken from.
struct Word {
  std::string text;  // lower case
  std::size_t begin = 0;
  std::size_t end = 0;
  bool upper = false;  // began with a capital
};

// At most `limit` words. Apostrophes and hyphens part words.
std::vector<Word> words_of(std::string_view text, std::size_t limit = SIZE_MAX);
// Only the lower-cased words.
std::vector<std::string> lower_words(std::string_view text);

// Ends in . ! ? … (before closing quotes and brackets), or in a colon or semicolon.
bool ends_sentence(std::string_view text);
// Ends in ? before closing quotes.
bool ends_question(std::string_view text);
bool starts_lower(std::string_view text);
// Bytes of the hyphen, soft or not, in which a line ends behind a letter or digit; 0: none.
std::uint32_t hyphen_behind_word(std::string_view text);
bool is_quote_mark(char32_t c);
bool is_opening_quote(char32_t c);
// Begins with a bullet or "3." / "3)" / "a)".
bool starts_list_item(std::string_view text);

}  // namespace wederhoor::intake
