// Tokens: the words of a stretch of text as UD Dutch has them. Linear in the text; no character but white space is left
// out.
//   find_words("'s Avonds zei dr. Bos: „Kom!”", ...) -> 's Avonds zei dr. Bos : „ Kom ! ”
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reading/words/closed_words.h"
#include "wederhoor/text.h"

namespace wederhoor::reading {

enum class WordKind : std::uint8_t {
  plain,
  number,
  abbreviation,  // with its own full stop
  initial,       // "J."
  list_number,   // "1." at the beginning of a paragraph
  link,          // web and mail addresses, hashtags, accounts
  terminator,    // . ! ? … ...
  comma,
  colon,  // : ;
  open_bracket,
  close_bracket,
  quote,  // a quotation mark, never an apostrophe
  dash,
  symbol,
};

// How an abbreviation behaves at the end of a sentence; the words of lexicons/nl/abbreviations.tsv, column `use`.
enum class AbbreviationUse : std::uint8_t { none, title, number, inner, closing, word, letter_after };

struct Word {
  Span span;
  WordKind kind = WordKind::plain;
  AbbreviationUse use = AbbreviationUse::none;
};

class Abbreviations {
 public:
  Abbreviations() = default;
  // Table abbreviations.
  explicit Abbreviations(const lexicon::LanguageTables& tables);
  // Of a word without its last full stop, in any case.
  AbbreviationUse use(std::string_view word) const;

 private:
  std::unordered_map<std::string, AbbreviationUse> uses_;
};

// No word has more bytes; a longer one is cut into pieces of so many, at a letter.
inline constexpr std::uint32_t longest_word = 500;

// Adds the words of `region` (a paragraph or a part of one) to `words`. Returns the bytes of the longest word that was
// cut, 0 for none.
std::uint32_t find_words(std::string_view text, Span region, const Abbreviations& abbreviations,
                         const ClosedWords& closed, std::vector<Word>& words);

}  // namespace wederhoor::reading
