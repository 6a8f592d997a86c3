// Base forms of words that gold did not hold: nouns, verbs and adjectives of a dictionary, and compounds and particle
// verbs made of them. Tested by tests/reading/model/dictionary_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reading/model/lemmas.h"
#include "reading/model/weights.h"

namespace wederhoor::reading::model {

// Which words the lexicon knows as what: N noun, W verb, A adjective, L left part of a compound.
class LexiconKeys {
 public:
  LexiconKeys() = default;
  explicit LexiconKeys(const Weights& weights);
  bool sound() const { return keys_.size() == script_.size(); }
  // `low`: hash of the word in lower case. The number of its edit script to the base form, -1 if it is not known.
  int script(std::uint64_t low, char kind) const;
  // Does the lexicon itself hold it? Not: only the treebank.
  bool holds(std::uint64_t low, char kind) const;
  int scripts() const;

 private:
  static constexpr std::uint16_t from_gold = 0x8000;
  int find(std::uint64_t low, char kind) const;
  std::span<const std::uint64_t> keys_;
  std::span<const std::uint16_t> script_;
};

class Dictionary {
 public:
  static Result<Dictionary> open(const Weights& weights);
  // The lemma of a word with this tag of the treebank; nothing where the dictionary cannot tell.
  std::optional<Lemma> find(std::string_view form, std::string_view xpos) const;

 private:
  std::optional<std::string> look_up(std::string_view low, char kind) const;
  std::optional<Lemma> noun(const std::string& form, const std::string& low) const;
  std::optional<Lemma> verb(const std::string& low) const;
  std::optional<Lemma> compound(std::string_view low, int depth) const;
  std::optional<std::string> left_part(std::string_view left, int depth) const;

  LexiconKeys keys_;
  std::vector<Script> scripts_;
  std::vector<std::string> particles_;
};

}  // namespace wederhoor::reading::model
