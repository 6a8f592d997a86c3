// What the network sees of a word by itself: hashes of its form, beginnings, endings, letter groups and shape.
//
// The training recipes call this same code (training/native.cc), so that training and reading cannot differ.
// Tested by tests/reading/model/features_test.cc.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace wederhoor::reading::model {

struct WordFeatures {
  uint64_t word = 0;             // of the folded form in lower case: looked up in the vocabulary
  uint64_t written = 0;          // of the folded form as it is written: looked up in the lists of names
  std::vector<uint32_t> pieces;  // of beginnings, endings, letter groups and shape: taken modulo the size of the table
};

// All quotation marks become ' or ", all dashes -, all digits 0. At most 24 letters are looked at: the first and the
// last twelve.
WordFeatures word_features(std::string_view form);

// FNV-1a over the bytes; the one hash that the weights files use.
uint64_t hash_bytes(std::string_view bytes, uint64_t seed = 0xcbf29ce484222325ULL);

}  // namespace wederhoor::reading::model
