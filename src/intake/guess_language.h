// Which language a text is in, by its small words and letters. Words: lexicons/shared/languages.tsv.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "wederhoor/lexicons.h"
#include "wederhoor/result.h"
#include "wederhoor/text.h"

namespace wederhoor::intake {

class Languages {
 public:
  static Result<Languages> open(const Lexicons& lexicons);
  // ISO 639-1 code, or "und" where the text does not tell: never another language than Dutch for a text that may be
  // Dutch. `declared`: what the page says of itself ("nl-BE"); believed where the text says nothing against it. Reads
  // at most 20 kB.
  Language find(std::string_view text, std::string_view declared = {}) const;

 private:
  struct Profile {
    std::string code;
    std::u32string letters;  // letters that only this language has among those of its script
  };
  struct Counts {
    std::size_t own = 0;    // words of the language
    std::size_t alone = 0;  // of them, those that are not Dutch
    std::size_t dutch = 0;  // words that are Dutch and not of this language
    std::size_t letters = 0;
  };
  std::vector<Counts> count(const std::vector<std::string>& words) const;
  Language in_cyrillic(const std::vector<Counts>& counts, std::size_t words) const;
  std::size_t foreign(const std::vector<Counts>& counts, std::size_t words) const;
  Language dutch_or_declared(const std::vector<Counts>& counts, std::size_t words, std::string_view declared) const;
  Language in_latin(std::string_view text, const std::vector<std::string>& words, std::string_view declared) const;

  std::vector<Profile> profiles_;  // the first is Dutch
  std::unordered_map<std::string, std::vector<std::size_t>>
      words_;  // small word to profiles, in order; only looked up, never walked
};

}  // namespace wederhoor::intake
