// Decides nothing itself: reads and asks the trees that training has made (training/trees.py). Tested by
// tests/lexicon/weighing_trees_test.cc.
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
    if (trees_.empty() || own != tree) trees_.push_back(forest_.begin_tree());
    tree = own;
    base::Forest::Node node;
    node.value = whole(table.cell(row, "value"));
    if (const std::string_view name = table.cell(row, "feature"); !name.empty()) {
      const auto number = static_cast<std::int32_t>(features_.size());
      node.feature = features_.try_emplace(std::string(name), number).first->second;
      node.left = static_cast<std::uint32_t>(std::max(0, whole(table.cell(row, "left"))));
      node.right = static_cast<std::uint32_t>(std::max(0, whole(table.cell(row, "right"))));
    }
    forest_.add(node);
  }
}

std::int32_t WeighingTrees::score(std::span<const std::pair<std::string_view, std::int32_t>> values) const {
  std::vector<std::int32_t> known(features_.size());
  for (const auto& [name, value] : values) {
    if (const std::int32_t* number = base::find(features_, name)) known[static_cast<std::size_t>(*number)] = value;
  }
  std::int64_t out = 0;
  for (const std::uint32_t tree : trees_) out += forest_.ask(tree, known);
  constexpr std::int64_t most = INT32_MAX;
  return static_cast<std::int32_t>(std::clamp(out, -most, most));
}

TableSchema weighing_trees_table(std::string name) {
  return {.name = std::move(name),
          .columns = {required(text("node")), text("feature"), required(number("value")), optional(number("left")),
                      optional(number("right"))}};
}

}  // namespace wederhoor::lexicon
