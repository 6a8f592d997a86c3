// Nations: adjectives and inhabitants that name a country (lexicons/shared/countries.tsv).
//   adjective("Oekraïense") -> "UA"   adjective("pro-Russische") -> ""   inhabitants("Russen") -> "RU"
#pragma once

#include <string>
#include <string_view>

#include "base/word_map.h"
#include "lexicon/language_tables.h"
#include "wederhoor/reading.h"

namespace wederhoor::reading {

class Nations {
 public:
  explicit Nations(const lexicon::LanguageTables& tables);
  // ISO code of the country whose adjective the word is, in any case and inflection; "" for none.
  std::string_view adjective(std::string_view word) const;
  struct Inhabitants {
    std::string_view country;
    Count count = Count::unknown;
  };
  Inhabitants inhabitants(std::string_view word) const;

 private:
  base::WordMap<std::string> adjectives_;
  base::WordSet compass_;  // "zuid" of "Zuid-Russisch"
  base::WordMap<std::pair<std::string, Count>> inhabitants_;
};

}  // namespace wederhoor::reading
