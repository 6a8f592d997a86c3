// The surface of words and line ends. Tested by tests/intake/text/boilerplate_test.cc.
#include "intake/text/line_words.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t shortest_word = 4;  // bytes of a word and what parts it from the next, to make room beforehand

bool is_word(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return base::is_letter(c) || base::is_digit(c) || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

// The first byte behind the word that begins at `at`. ASCII, nearly all there is, without decoding.
std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const base::CodePoint c = byte < 0x80 ? base::CodePoint{byte, 1} : base::decode(text, at);
    if (!is_word(c.value)) break;
    at += c.size;
  }
  return at;
}

// Closing quotes and brackets, and the pictures that a post ends in.
bool is_closer(char32_t c) {
  return is_quote_mark(c) || c == ')' || c == ']' || c == '}' ||
         (c >= 0x2190 && (base::is_symbol(c) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x200D));
}

// The last character that is no closing quote or bracket.
char32_t last_mark(std::string_view text) {
  while (!text.empty()) {
    const base::CodePoint c = base::decode_before(text, text.size());
    if (!is_closer(c.value) && !base::is_space(c.value)) return c.value;
    text.remove_suffix(c.size);
  }
  return 0;
}

}  // namespace

std::vector<Word> words_of(std::string_view text, std::size_t limit) {
  std::vector<Word> out;
  out.reserve(std::min(limit, text.size() / shortest_word + 1));
  for (std::size_t i = 0; i < text.size() && out.size() < limit;) {
    const base::CodePoint c = base::decode(text, i);
    if (!is_word(c.value)) {
      i += c.size;
      continue;
    }
    const std::size_t end = end_of_word(text, i);
    out.push_back({base::lower(text.substr(i, end - i)), i, end, base::is_upper(c.value)});
    i = end;
  }
  return out;
}

std::vector<std::string> lower_words(std::string_view text) {
  std::vector<std::string> out;
  for (Word& w : words_of(text)) out.push_back(std::move(w.text));
  return out;
}

bool is_quote_mark(char32_t c) {
  return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 ||
         c == 0x203A || c == '`' || c == 0xB4;
}

bool is_opening_quote(char32_t c) {
  return c == '"' || c == '\'' || c == 0x2018 || c == 0x201A || c == 0x201B || c == 0x201C || c == 0x201E ||
         c == 0xAB || c == 0x2039 || c == 0x201D;
}

bool ends_sentence(std::string_view text) {
  const char32_t c = last_mark(text);
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == ':' || c == ';';
}

bool ends_question(std::string_view text) { return last_mark(text) == '?'; }

bool starts_lower(std::string_view text) {
  const char32_t c = base::decode(text, 0).value;
  return base::is_letter(c) && !base::is_upper(c);
}

std::uint32_t hyphen_behind_word(std::string_view text) {
  const base::CodePoint last = base::decode_before(text, text.size());
  if (last.value != '-' && last.value != 0x2010 && last.value != 0xAD) return 0;
  const char32_t before = base::decode_before(text, text.size() - last.size).value;
  return base::is_letter(before) || base::is_digit(before) ? last.size : 0;
}

bool starts_list_item(std::string_view text) {
  const base::CodePoint c = base::decode(text, 0);
  const base::CodePoint next = base::decode(text, c.size);
  const bool bullet = c.value == 0x2022 || c.value == 0x25CF || c.value == 0x25AA || c.value == 0xB7 ||
                      c.value == '*' || c.value == '-' || c.value == 0x2013;
  if (bullet) return next.value == ' ';
  std::size_t i = 0;
  while (i < text.size() && i < 3 && text[i] >= '0' && text[i] <= '9') ++i;
  if (i == 0 && c.size == 1 && base::is_letter(c.value)) return next.value == ')' && base::decode(text, 2).value == ' ';
  return i > 0 && i + 1 < text.size() && (text[i] == '.' || text[i] == ')') && text[i + 1] == ' ';
}

}  // namespace wederhoor::intake
