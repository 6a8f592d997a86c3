// Which words the dictionary of the weights knows, and as what. Tested by tests/reading/nl/model/dictionary_test.cc.
#pragma once

#include <cstdint>
#include <span>

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

}  // namespace wederhoor::reading::model
