// Which language a text is in, by its small words and letters. Profiles: lexicons/shared/languages.tsv.
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
  // "nl", "en", "ru", "uk", "de", "fr", or "und" where no profile stands out. Reads at most 20 kB.
  Language find(std::string_view text) const;
  // The language that a page declares ("nl-BE" -> "nl"), where it is one of ours; else "und".
  Language declared(std::string_view tag) const;

 private:
  struct Profile {
    std::string code;
    bool told = true;  // false: a profile that only keeps its neighbours from being taken for this one (Afrikaans)
    std::u32string letters;  // letters that only this language has among those of its script
  };
  std::vector<Profile> profiles_;
  std::unordered_map<std::string, std::vector<std::size_t>>
      words_;  // small word to profiles; only looked up, never walked
};

}  // namespace wederhoor::intake
