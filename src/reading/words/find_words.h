// Words: tokens and sentences of a report, written into its Reading. Calls regions, tokens, quote marks and sentences
// in order.
#pragma once

#include <string>
#include <unordered_set>

#include "reading/words/closed_words.h"
#include "reading/words/sentences.h"
#include "reading/words/tokens.h"

namespace wederhoor::reading {

// How words and sentences of a language part.
struct WordRules {
  Abbreviations abbreviations;
  SentenceStarters starters;
  ClosedWords closed;
  std::unordered_set<std::string> pronouns;  // that stand for somebody
  explicit WordRules(const lexicon::LanguageTables& tables);
};

// What the later parts of reading know of the words beyond their tokens; indices as in Reading::tokens.
struct WordFacts {
  std::vector<Word> words;       // one per token
  std::vector<QuoteMark> marks;  // in text order
};

// No sentence has more words; a longer one is cut into pieces of at most so many, behind a comma or the like where one
// is near.
inline constexpr std::uint32_t longest_sentence = 2000;

// Fills tokens (span, sentence; marks of punctuation also upos and lemma), sentences, and a remark on what was cut.
WordFacts read_words(const Report& report, const WordRules& rules, Reading& reading);

}  // namespace wederhoor::reading
