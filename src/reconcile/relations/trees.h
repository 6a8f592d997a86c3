// Boosted trees over whole numbers: each class gets the sum of its trees' leaves.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/forest.h"
#include "wederhoor/result.h"

namespace wederhoor::reconcile {

class Trees;

// One decision of a file of weights: which of its classes a row of values belongs to.
class Trees {
 public:
  // Class by class, in the order of `classes`.
  std::vector<std::int32_t> score(std::span<const std::int32_t> values) const;
  // The same of many rows, one behind the other; row by row.
  std::vector<std::int32_t> score_rows(std::span<const std::int32_t> rows) const;
  const std::vector<std::string>& classes() const { return classes_; }
  const std::vector<std::string>& features() const { return features_; }

 private:
  friend class TreesReader;
  friend Result<std::vector<std::pair<std::string, Trees>>> read_trees(std::string_view, const std::string&);
  struct Test {
    std::int32_t most = INT32_MAX;
    std::uint16_t feature = 0;
    std::uint16_t left = 0;  // leaves, the first one lowest, that a value above `most` does not lead to
  };
  bool flatten();
  // The leaf of a tree that the values lead to. All tests are made and none is branched on: what they leave of the
  // leaves begins with the right one.
  std::int32_t ask(std::size_t tree, const std::int32_t* values) const {
    const Test* const tests = tests_.data() + tree * width_;
    std::uint32_t gone = 0;
    for (std::size_t i = 0; i < width_; ++i)
      gone |= values[tests[i].feature] > tests[i].most ? tests[i].left : std::uint32_t{0};
    return leaf(tree, gone);
  }
  std::int32_t leaf(std::size_t tree, std::uint32_t gone) const {
    return leaves_[tree * (width_ + 1) + static_cast<std::size_t>(__builtin_ctz(~gone))];
  }

  std::vector<std::string> classes_, features_;
  base::Forest forest_;                                         // as read; empty once it is flattened
  std::vector<std::pair<std::uint32_t, std::uint32_t>> trees_;  // class, first node
  std::size_t width_ = 0;                                     // tests of the tree that has most; each has so many
  std::vector<Test> tests_;                                     // tree by tree
  std::vector<std::int32_t> leaves_;                            // tree by tree, from left to right, one more
};

// A file without decisions: what training begins with.
bool is_untrained(std::string_view bytes);
// All decisions of a file, by name, in its order. Errors (data): not such a file, or damaged.
Result<std::vector<std::pair<std::string, Trees>>> read_trees(std::string_view bytes, const std::string& where);

}  // namespace wederhoor::reconcile
