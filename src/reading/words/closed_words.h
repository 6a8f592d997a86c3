// The small words of a language, each under what it does (lexicons/nl/closed_words.tsv). General code asks for what a
// word does and names none.
//   closed.has(Closed::of, "van")   closed.words(Closed::of) -> {"van"}
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.h"
#include "lexicon/language_tables.h"

namespace wederhoor::reading {

// The lists; what each holds is told in the table.
enum class Closed : std::uint8_t {
  the,
  a,
  neuter,
  it,
  points_back,
  points_far,
  before_determiner,
  of,
  for_,
  seated,
  seat,
  inner,
  according,
  relative,
  and_,
  or_,
  to,
  between,
  even,
  range,
  whose_too,
  whole,
  share,
  age,
  number_of,
  reaches,
  as_much,
  so_often,
  resumes,
  resumes_after_and,
  at_least,
  former,
  inflection,
  noun_ending,
  plural_ending,
  verb_ending,
  participle_ending,
  clitic,
  hyphen_after,
  hyphen_before,
  itself,
  calls,
  many  // how many lists there are
};

class ClosedWords {
 public:
  explicit ClosedWords(const lexicon::LanguageTables& tables);
  // One bit for each list that the word stands in; lower case, straight apostrophes.
  std::uint64_t lists(std::string_view word) const {
    const std::uint64_t* found = base::find(lists_, word);
    return found == nullptr ? 0 : *found;
  }
  bool has(Closed list, std::string_view word) const { return (lists(word) & bit(list)) != 0; }
  // Does the word end in one of the list's endings?
  bool ends(Closed list, std::string_view word) const;
  // The words of a list, in the table's order.
  const std::vector<std::string>& words(Closed list) const { return words_[static_cast<std::size_t>(list)]; }
  static constexpr std::uint64_t bit(Closed list) { return std::uint64_t{1} << static_cast<unsigned>(list); }

 private:
  base::WordMap<std::uint64_t> lists_;
  std::array<std::vector<std::string>, static_cast<std::size_t>(Closed::many)> words_;
};

}  // namespace wederhoor::reading
