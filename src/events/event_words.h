// The words of the events stage, compiled from the lexicons of one language.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/word_forms.h"
#include "base/word_map.h"
#include "events/families.h"
#include "events/language.h"
#include "events/trigger_table.h"
#include "lexicon/event_kinds.h"
#include "lexicon/phrase_trie.h"
#include "lexicon/table_file.h"
#include "lexicon/weighing_trees.h"
#include "wederhoor/lexicons.h"
#include "wederhoor/number.h"

namespace wederhoor::events {

// One table whose rows are found in text by their first cell (a lemma or phrase) and by their column `forms`.
class WordTable {
 public:
  struct Found {
    const lexicon::Row* row = nullptr;  // nullptr: nothing starts here
    std::uint32_t words = 0;
  };
  explicit WordTable(const lexicon::Table& table);
  // The longest row that starts at token `at`, by words or by lexemes; never past `end`.
  Found find(const base::WordForms& forms, std::uint32_t at, std::uint32_t end) const;
  // The row of a single word, nullptr if there is none.
  const lexicon::Row* row_of(std::string_view word) const;
  // Bytes of the longest single word: nothing longer needs to be looked up.
  std::size_t longest() const { return longest_; }
  std::string_view cell(const lexicon::Row& row, std::string_view column) const { return table_.cell(row, column); }
  Because because(std::string_view construction, const lexicon::Row& row, Span words) const;

 private:
  lexicon::Table table_;
  lexicon::PhraseTrie phrases_;        // of more than one word
  base::WordMap<std::int32_t> words_;  // single words, also the first words of phrases (-1)
  std::size_t longest_ = 0;
};

struct Words {
  const Language& language;
  TriggerTable triggers;
  WordTable means, event_verbs, members, realis, states, sides;
  lexicon::EventKinds kinds;
  std::unordered_set<std::string> negations;  // words that turn what they hang on, in lower case: "niet", "niemand"
  FamilyTable families;
  // Adjectives and inhabitants of states, in lower case, to their row of lexicons/shared/countries.tsv ("russische" ->
  // "RU").
  std::unordered_map<std::string, std::string> nations;
  // Words in names of the police, and of the whole army of a state, in lower case.
  std::vector<std::string> police, armies;
  std::unordered_set<std::string> report_nouns;  // for what somebody says: "bericht", "gerucht"
  // Nouns for places, to the kinds of places that they may be ("dorpje": village).
  std::unordered_map<std::string, std::vector<PlaceKind>> place_kinds;
  lexicon::WeighingTrees side_trees;  // what training has weighed of whether those counted are civilians
  Words(const Lexicons& lexicons, const Language& language);
};

}  // namespace wederhoor::events
