// Boosted trees laid out so that nothing is branched on: all tests of a tree are made, and what they leave of its
// leaves begins with the right one. "x at most 3, then y at most 5": where x is 7, the leaves of "at most 3" are gone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace wederhoor::reconcile {

struct FlatTrees {
  static constexpr std::size_t most_leaves = 16, rows_at_once = 16;
  struct Test {
    std::int32_t most = INT32_MAX;
    std::uint16_t feature = 0;
    std::uint16_t left = 0;  // leaves, the first one lowest, that a value above `most` does not lead to
  };
  std::size_t width = 0;             // tests of each tree
  std::vector<Test> tests;           // tree by tree
  std::vector<std::int32_t> leaves;  // tree by tree, from left to right, one more of each; eight more at the end
  std::vector<std::uint32_t> of;     // by tree: the class whose sum its leaf is added to

  std::size_t size() const { return of.size(); }
  // The leaf of a tree, of whose leaves these are gone.
  std::int32_t leaf(std::size_t tree, std::uint32_t gone) const {
    return leaves[tree * (width + 1) + static_cast<std::size_t>(__builtin_ctz(~gone))];
  }
  // Adds what the trees say of one row; `sums` by class.
  void add_row(const std::int32_t* values, std::int32_t* sums) const;
  // The same of sixteen, each test of all of them at once. `values` by feature, then row; `sums` by class, then row;
  // both begin at 64 bytes.
  void add_rows(const std::int32_t* values, std::int32_t* sums) const;
};

}  // namespace wederhoor::reconcile
