// Sentences of the same words have the same tree: what the first was given is copied to the others, which then cost
// nothing (a live blog that repeats its head, a table, text made by a machine).
//
// Tested by tests/reading/model/parser_test.cc.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "wederhoor/reading.h"

namespace wederhoor::reading::model {

// Of the sentences of one text.
class Repeats {
 public:
  Repeats(std::string_view text, Reading& reading) : text_(text), reading_(reading) {}
  // Whether an earlier row of tokens has the words of [first, last); it is then remembered.
  bool seen(std::uint32_t first, std::uint32_t last);
  // Copies to all that were seen what the first of their words has been given since.
  void copy() const;

 private:
  std::string_view text_;
  Reading& reading_;
  struct Row {
    std::uint32_t first, last;
  };
  struct Pair {
    std::uint32_t from, to, count;
  };
  std::unordered_map<std::uint64_t, Row> rows_;  // by a hash of their words
  std::vector<Pair> pairs_;
};

}  // namespace wederhoor::reading::model
