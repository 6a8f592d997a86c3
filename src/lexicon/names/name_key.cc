// Decides which letters of a name count when names are compared.
// Applies to: "Brjánsk" and "brjansk" (one key). Does not: "Kozinka" and "Kozynka" (two keys; see name_match.cc).
// Tested by tests/lexicon/names/name_key_test.cc.
#include "lexicon/names/name_key.h"

#include <array>

#include "base/utf8.h"

namespace wederhoor::lexicon {
namespace {

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == '`' || c == U'’' || c == U'ʼ' || c == U'‘' || c == U'ʹ' || c == U'ʻ' || c == U'´' ||
         c == U'ʿ' || c == U'ʾ' || c == U'ʺ' || c == U'"' || c == U'“' || c == U'”' || c == U'„' || c == U'«' ||
         c == U'»';
}

// Marks that may stand between letters without making another name: vowel points, joiners, soft hyphen.
bool is_silent(char32_t c) {
  return c == 0xAD || (c >= 0x0300 && c <= 0x036F) || (c >= 0x064B && c <= 0x0652) ||
         (c >= 0x0591 && c <= 0x05C7 && c != 0x05BE) || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0x0640;
}

bool breaks(char32_t c) { return base::is_space(c) || base::is_punctuation(c) || base::is_symbol(c) || c == 0xFFFD; }

// Small form of a Russian, Ukrainian or Belarusian letter; 0 for any other.
char32_t small_cyrillic(char32_t c) {
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x430 && c <= 0x45F) return c;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c == 0x490 || c == 0x491) return 0x491;
  return 0;
}

// Puts one letter after what is there; a break becomes a single space before the next letter.
void put(std::string& key, bool& pending, char32_t c) {
  if (pending && !key.empty()) key += ' ';
  pending = false;
  if (c == U'ё') c = U'е';
  base::append(key, c);
}

// What a letter of the Latin blocks U+0080..U+024F becomes: folded once, kept. Empty: a break.
const std::array<std::string, 0x1D0>& latin_folds() {
  static const auto table = [] {
    std::array<std::string, 0x1D0> out;
    for (char32_t c = 0x80; c < 0x250; ++c) {
      std::string letter;
      base::append(letter, c);
      if (!breaks(c) && !is_apostrophe(c) && !is_silent(c)) out[c - 0x80] = base::fold(letter);
    }
    return out;
  }();
  return table;
}

// Names in Latin and plain Cyrillic letters, nearly all there are, without ICU. False at the first other letter.
bool plain_key(std::string_view name, std::string& key) {
  bool pending = false;
  for (std::size_t at = 0; at < name.size();) {
    const auto lead = static_cast<unsigned char>(name[at]);
    if (lead < 0x80) {
      const char c = name[at++];
      const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      if (c == '\'' || c == '`' || c == '"') continue;
      if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
        put(key, pending, static_cast<char32_t>(small));
      } else {
        pending = true;
      }
      continue;
    }
    const base::CodePoint next = base::decode(name, at);
    at += next.size;
    if (is_apostrophe(next.value) || next.value == 0xAD) continue;
    if (next.value < 0x250) {
      const std::string& letters = latin_folds()[next.value - 0x80];
      if (letters.empty()) {
        pending = true;
      } else {
        if (pending && !key.empty()) key += ' ';
        pending = false;
        key += letters;
      }
      continue;
    }
    const char32_t c = small_cyrillic(next.value);
    if (c == 0) return false;
    put(key, pending, c);
  }
  return true;
}

}  // namespace

std::string name_key(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  if (plain_key(name, key)) return key;
  key.clear();
  const std::string folded = base::fold(name);
  bool pending = false;
  for (std::size_t at = 0; at < folded.size();) {
    const base::CodePoint next = base::decode(folded, at);
    at += next.size;
    if (is_apostrophe(next.value) || is_silent(next.value)) continue;
    if (breaks(next.value)) {
      pending = true;
    } else {
      put(key, pending, next.value);
    }
  }
  return key;
}

std::vector<std::string_view> key_words(std::string_view key) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < key.size();) {
    std::size_t end = key.find(' ', at);
    if (end == std::string_view::npos) end = key.size();
    if (end > at) words.push_back(key.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

}  // namespace wederhoor::lexicon
