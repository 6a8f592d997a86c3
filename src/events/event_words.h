// The words of the events stage, compiled from lexicons/nl, and the words of one reading as they are looked up.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/event_kinds.h"
#include "lexicon/phrase_trie.h"
#include "lexicon/table_file.h"
#include "wederhoor/lexicons.h"
#include "wederhoor/number.h"

namespace wederhoor::events {

// Forms and lemmas of a reading in lower case: lemma keys have separable verbs and compounds put together ("aan_vallen"
// -> "aanvallen").
struct WordKeys {
  std::vector<std::string> forms;
  std::vector<std::string> lemmas;
  explicit WordKeys(std::string_view text, const Reading& reading);
};

// One table whose rows are found in text by their first cell (a lemma or phrase) and by their column `forms`.
class WordTable {
 public:
  struct Found {
    const lexicon::Row* row = nullptr;  // nullptr: nothing starts here
    std::uint32_t words = 0;
  };
  explicit WordTable(const lexicon::Table& table);
  // The longest row that starts at token `at`, by forms or by lemmas; never past `end`.
  Found find(const WordKeys& keys, std::uint32_t at, std::uint32_t end) const;
  // The row of a single word, nullptr if there is none.
  const lexicon::Row* row_of(const std::string& word) const;
  std::string_view cell(const lexicon::Row& row, std::string_view column) const { return table_.cell(row, column); }
  Because because(std::string_view construction, const lexicon::Row& row, Span words) const;

 private:
  lexicon::Table table_;
  lexicon::PhraseTrie phrases_;                          // of more than one word
  std::unordered_map<std::string, std::int32_t> words_;  // single words, also the first words of phrases (-1)
};

struct Words {
  WordTable triggers, means, realis, states, sides, positions;
  lexicon::EventKinds kinds;
  // Adjectives and inhabitants of states, in lower case, to their row of lexicons/shared/countries.tsv ("russische" ->
  // "RU").
  std::unordered_map<std::string, std::string> nations;
  explicit Words(const Lexicons& lexicons);
};

}  // namespace wederhoor::events
