// Base forms of Dutch words that gold did not hold: nouns, verbs and adjectives of a dictionary, and compounds and
// particle verbs made of them. Tested by tests/reading/nl/model/dictionary_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/model/lemmas.h"
#include "reading/model/lexicon_keys.h"

namespace wederhoor::reading::nl {

using model::Lemma;

class Dictionary {
 public:
  static Result<Dictionary> open(const model::Weights& weights);
  // The lemma of a word with this tag of the treebank; nothing where the dictionary cannot tell.
  std::optional<Lemma> find(std::string_view form, std::string_view xpos) const;

 private:
  std::optional<std::string> look_up(std::string_view low, char kind) const;
  std::optional<Lemma> noun(const std::string& form, const std::string& low) const;
  std::optional<Lemma> verb(const std::string& low) const;
  std::optional<Lemma> compound(std::string_view low, int depth) const;
  std::optional<std::string> left_part(std::string_view left, int depth) const;

  model::LexiconKeys keys_;
  std::vector<model::Script> scripts_;
  std::vector<std::string> particles_;
};

}  // namespace wederhoor::reading::nl
