// Boosted trees over whole numbers: the nodes of all trees in one row. Who asks adds up what the trees say.
//   const std::uint32_t tree = forest.begin_tree();
//   forest.add({.feature = 0, .value = 2, .left = 1, .right = 2});
//   forest.add({.value = -30}), forest.add({.value = 40});
//   forest.ask(tree, std::array{3})  // 40
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace wederhoor::base {

class Forest {
 public:
  struct Node {
    std::int32_t feature = -1;          // a number of the values; -1: a leaf
    std::int32_t value = 0;             // of a leaf; else what the feature may be at most to go left
    std::uint32_t left = 0, right = 0;  // counted from the first node of the tree, behind the node itself
  };
  // The first node of a tree whose nodes are added next.
  std::uint32_t begin_tree() { return begin_ = size(); }
  void add(Node node) {
    if (node.feature >= 0) node.left += begin_, node.right += begin_;
    nodes_.push_back(node);
  }
  // The leaf that the values lead to; 0 where a node leads backwards or out of the row.
  std::int32_t ask(std::uint32_t tree, std::span<const std::int32_t> values) const {
    std::uint32_t at = tree;
    while (nodes_[at].feature >= 0) {
      const Node& node = nodes_[at];
      const std::uint32_t next = values[static_cast<std::size_t>(node.feature)] <= node.value ? node.left : node.right;
      if (next <= at || next >= nodes_.size()) return 0;
      at = next;
    }
    return nodes_[at].value;
  }
  const std::vector<Node>& nodes() const { return nodes_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }

 private:
  std::vector<Node> nodes_;
  std::uint32_t begin_ = 0;
};

}  // namespace wederhoor::base
