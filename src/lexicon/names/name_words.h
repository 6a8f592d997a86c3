// What the small words and endings of a name do: "van" a name may lack, "-ovich" is a father's name, "Zelenska" is not
// "Zelensky". Words are data: lexicons/shared/name_words.tsv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.h"
#include "lexicon/table_file.h"

namespace wederhoor::lexicon {

const TableSchema& name_words_table();

// Words are asked for in small letters, save of `without_article`.
class NameWords {
 public:
  NameWords() = default;
  // `table`: "shared/name_words".
  explicit NameWords(const Table& table);

  bool is_particle(std::string_view word) const { return particles_.contains(word); }
  // "vladimirovitsj", "ivanovna".
  bool is_patronymic(std::string_view word) const;
  // "junior", "ii", any word with a digit.
  bool tells_apart(std::string_view word) const;
  // "peskov" and "peskova", "zelensky" and "zelenska": wife or daughter.
  bool differ_in_gender(std::string_view a, std::string_view b) const;
  // "De Volkskrant" -> "Volkskrant".
  std::string_view without_article(std::string_view name) const;
  // Not a word of an office's key: "de", "regio".
  bool is_of_no_office(std::string_view word) const { return office_.contains(word); }
  // What stands behind the small words that may link a body to its land, each in turn: "van de VS" -> "de vs", "vs".
  // Without any, the whole comes last.
  std::vector<std::string_view> behind_link(std::string_view tail) const;

 private:
  base::WordSet particles_, namesakes_, office_;
  std::vector<std::string> patronymics_, female_, male_, articles_, links_;  // endings without their hyphen
};

}  // namespace wederhoor::lexicon
