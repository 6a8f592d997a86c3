// Sentences that lean on the one before them.
//   "Daarop draagt hij een vest" -> leans   "Op de markt van Dravik vielen doden" -> does not
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/word_map.h"
#include "lexicon/table_schema.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::dossier {

const lexicon::TableSchema& leaning_words_table();  // lexicons/<language>/leaning_words.tsv

class Leaning {
 public:
  explicit Leaning(const Lexicons& lexicons) : lexicons_(lexicons) {}
  // Can nobody tell from these words alone what they speak of? False for a language without such a table.
  bool leans(const std::string& language, std::string_view words);
  // Does somebody speak of himself: "Wij hebben de leiding opgeblazen"?
  bool of_self(const std::string& language, std::string_view words);

 private:
  struct Words {
    base::WordSet first, early, self;
  };
  const Words& of(const std::string& language);
  const Lexicons& lexicons_;
  std::map<std::string, Words, std::less<>> by_language_;
};

}  // namespace wederhoor::dossier
