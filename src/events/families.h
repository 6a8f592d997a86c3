// Families of predicates: words that answer a question which sides can answer differently (lexicons/<language>/
// families.tsv), found in a clause with what the question is about.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/word_forms.h"
#include "lexicon/table_file.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::events {

// A clause: its words in text order, the one that heads it, and whether a negation turns it.
struct ClauseWords {
  std::span<const std::uint32_t> tokens;
  std::uint32_t anchor = 0;
  bool negative = false;
};

// What a row of the table says of a clause.
struct FamilyFound {
  const lexicon::Row* row = nullptr;
  std::string_view question, answer;
  std::string_view asked, says;             // of the questions about every incident; empty: none
  std::int32_t about = none, agent = none;  // the token that heads the words for it; none: not told
  Because because;
};

class FamilyTable {
 public:
  FamilyTable(const lexicon::Table& table, const Lexicons& lexicons,
              const std::unordered_set<std::string>& empty_words);
  FamilyTable(const FamilyTable&) = delete;
  FamilyTable& operator=(const FamilyTable&) = delete;
  // Of words that accuse, the slot of who does it: "obj" ("houdt de groep verantwoordelijk"), or a preposition
  // ("schrijft toe aan de groep"); empty: they do not.
  std::string_view accused_by(const FamilyFound& found) const;
  // At most a few rows of a clause. Linear in its words.
  std::vector<FamilyFound> find(const Reading& reading, const base::WordForms& forms, const ClauseWords& clause) const;

 private:
  using SlotList = std::vector<std::pair<std::string, std::string>>;  // that may hold it: relation, preposition
  struct Row {
    const lexicon::Row* row = nullptr;
    std::vector<std::string> words;  // the first is the one it is found by
    SlotList about, agent;
    std::string_view kind, family, value, negated;
  };
  lexicon::Table table_;
  std::vector<Row> rows_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;
  std::map<std::string, std::pair<std::string, std::string>, std::less<>> asked_;  // "control:held" -> captured, taken
};

}  // namespace wederhoor::events
