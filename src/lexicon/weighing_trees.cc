// Decides nothing itself: reads and asks the trees that training has made (training/trees.py). A node leads
// only to nodes behind it in its tree, so that every walk ends. Tested by tests/lexicon/weighing_trees_test.cc.
#include "lexicon/weighing_trees.h"

#include <algorithm>
#include <charconv>

#include "lexicon/table_file.h"

namespace wederhoor::lexicon {
namespace {

std::int32_t whole(std::string_view cell) {
  std::int32_t out = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), out);
  return out;
}
}  // namespace

void WeighingTrees::read(const Table& table) {
  std::string_view tree;
  for (const Row& row : table.rows()) {
    const std::string_view key = row.cells.front();
    const std::string_view own = key.substr(0, key.find('.'));
    if (trees_.empty() || own != tree) trees_.push_back(static_cast<std::uint32_t>(nodes_.size()));
    tree = own;
    Node node;
    node.value = whole(table.cell(row, "value"));
    if (const std::string_view name = table.cell(row, "feature"); !name.empty()) {
      const auto number = static_cast<std::int32_t>(features_.size());
      node.feature = features_.try_emplace(std::string(name), number).first->second;
      node.left = trees_.back() + static_cast<std::uint32_t>(std::max(0, whole(table.cell(row, "left"))));
      node.right = trees_.back() + static_cast<std::uint32_t>(std::max(0, whole(table.cell(row, "right"))));
    }
    nodes_.push_back(node);
  }
}

std::int32_t WeighingTrees::score(std::span<const std::pair<std::string_view, std::int32_t>> values) const {
  std::vector<std::int32_t> known(features_.size());
  for (const auto& [name, value] : values) {
    if (const std::int32_t* number = base::find(features_, name)) known[static_cast<std::size_t>(*number)] = value;
  }
  std::int32_t out = 0;
  for (const std::uint32_t first : trees_) {
    std::uint32_t at = first;
    while (nodes_[at].feature >= 0) {
      const Node& node = nodes_[at];
      const std::uint32_t next = known[static_cast<std::size_t>(node.feature)] <= node.value ? node.left : node.right;
      if (next <= at || next >= nodes_.size()) break;
      at = next;
    }
    if (nodes_[at].feature < 0) out += nodes_[at].value;
  }
  return out;
}

TableSchema weighing_trees_table(std::string name) {
  return {.name = std::move(name),
          .columns = {required(text("node")), text("feature"), required(number("value")), optional(number("left")),
                      optional(number("right"))}};
}

}  // namespace wederhoor::lexicon
