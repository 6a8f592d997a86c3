// Boosted trees over named whole numbers, kept as a table of a language: what training has weighed (training/trees.py).
//
//   const TableSchema& carried_trees_table() {
//     static const TableSchema schema = weighing_trees_table("*/carried_trees");
//     return schema;
//   }
//   trees.read(lexicons.table(carried_trees_table(), "nl"));
//   if (trees.score(std::array{std::pair{"names", 2}}) > 0) …
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/forest.h"
#include "base/word_map.h"
#include "lexicon/table_schema.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::lexicon {

class WeighingTrees {
 public:
  // The sum of the leaves that the values lead to, in thousandths; a feature without a value counts as 0.
  std::int32_t score(std::span<const std::pair<std::string_view, std::int32_t>> values) const;
  // From the rows of a table: "TREE.NODE", then a feature, what it may be at most to go left and the nodes to go to, or
  // the value of a leaf.
  void read(const Table& table);

 private:
  base::WordMap<std::int32_t> features_;  // name to number
  base::Forest forest_;
  std::vector<std::uint32_t> trees_;  // first nodes
};

// The columns of such a table: weighing_trees_table("*/carried_trees").
TableSchema weighing_trees_table(std::string name);

}  // namespace wederhoor::lexicon
