// Decides which small words do what: "van" ties what stands before to what follows, "volgens" names a source; "brug" is
// in no list. Tested by tests/reading/words/closed_words_test.cc.
#include "reading/words/closed_words.h"

#include <algorithm>

namespace wederhoor::reading {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Closed::many)> names{"the",
                                                                                     "a",
                                                                                     "neuter",
                                                                                     "it",
                                                                                     "points_back",
                                                                                     "points_far",
                                                                                     "before_determiner",
                                                                                     "of",
                                                                                     "for",
                                                                                     "seated",
                                                                                     "seat",
                                                                                     "inner",
                                                                                     "according",
                                                                                     "relative",
                                                                                     "and",
                                                                                     "or",
                                                                                     "to",
                                                                                     "between",
                                                                                     "even",
                                                                                     "range",
                                                                                     "whose_too",
                                                                                     "whole",
                                                                                     "share",
                                                                                     "age",
                                                                                     "number_of",
                                                                                     "reaches",
                                                                                     "as_much",
                                                                                     "so_often",
                                                                                     "resumes",
                                                                                     "resumes_after_and",
                                                                                     "at_least",
                                                                                     "former",
                                                                                     "inflection",
                                                                                     "noun_ending",
                                                                                     "plural_ending",
                                                                                     "verb_ending",
                                                                                     "participle_ending",
                                                                                     "clitic",
                                                                                     "hyphen_after",
                                                                                     "hyphen_before",
                                                                                     "itself",
                                                                                     "calls"};

}  // namespace

ClosedWords::ClosedWords(const lexicon::LanguageTables& tables) {
  const lexicon::Table& table = tables.table("closed_words");
  for (const lexicon::Row& row : table.rows()) {
    const std::string word(row.cells.front());
    for (const std::string& name : lexicon::pieces(table.cell(row, "lists"), ' ')) {
      const auto list = static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
      if (list == names.size()) continue;
      lists_[word] |= bit(static_cast<Closed>(list));
      words_[list].push_back(word);
    }
  }
}

bool ClosedWords::ends(Closed list, std::string_view word) const {
  return std::any_of(words(list).begin(), words(list).end(),
                     [&](const std::string& ending) { return word.ends_with(ending); });
}

}  // namespace wederhoor::reading
