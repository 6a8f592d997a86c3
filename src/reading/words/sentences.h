// Sentences: where one ends and the next begins, in a report with paragraphs and marked parts (headlines, captions,
// live-blog times).
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lexicon/language_tables.h"
#include "reading/words/quote_marks.h"
#include "reading/words/tokens.h"
#include "wederhoor/reading.h"

namespace wederhoor::reading {

// Words that begin a sentence more often than a name (lexicons/nl/sentence_starters.tsv).
class SentenceStarters {
 public:
  SentenceStarters() = default;
  explicit SentenceStarters(const lexicon::LanguageTables& tables);
  bool has(std::string_view word) const;
  // A word that stands within names ("den", "la"; lexicons/nl/name_particles.tsv).
  bool within_names(std::string_view word) const;

 private:
  std::unordered_set<std::string> words_, particles_;
};

// Ends of the sentences in words [first, last) of one region: indices one past their last word, in order; the last one
// is `last`.
std::vector<std::uint32_t> find_sentence_ends(std::string_view text, const std::vector<Word>& words,
                                              std::uint32_t first, std::uint32_t last,
                                              const std::vector<QuoteMark>& marks, const SentenceStarters& starters);

}  // namespace wederhoor::reading
