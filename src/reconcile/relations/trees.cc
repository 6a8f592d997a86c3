// Reading and asking boosted trees. The file is text: "whtrees1 CHECKSUM", then for each decision "decision NAME",
// "classes A B", "features F G", and each tree as "tree CLASS NODES" with a line per node, "FEATURE MOST LEFT RIGHT" or
// "VALUE". A node leads only to nodes behind it, and no tree has more than sixteen leaves. Tested by
// tests/reconcile/trees_test.cc.
#include "reconcile/relations/trees.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/hash.h"

namespace wederhoor::reconcile {
namespace {

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> out;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    if (end > 0) out.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return out;
}

template <class Whole>
bool whole(std::string_view word, Whole& out) {
  const auto read = std::from_chars(word.data(), word.data() + word.size(), out);
  return read.ec == std::errc() && read.ptr == word.data() + word.size();
}

// A tree as its leaves from left to right, and its tests.
struct Leaves {
  std::vector<FlatTrees::Test> tests;
  std::vector<std::int32_t> leaves;

  // False: it has too many leaves.
  bool add(const base::Forest& forest, std::uint32_t node, std::size_t steps = 0) {
    if (leaves.size() == FlatTrees::most_leaves || steps == FlatTrees::most_leaves) return false;
    const base::Forest::Node& n = forest.nodes()[node];
    if (n.feature < 0) return leaves.push_back(n.value), true;
    const std::size_t first = leaves.size();
    if (!add(forest, n.left, steps + 1)) return false;
    const auto left = static_cast<std::uint16_t>((1U << leaves.size()) - (1U << first));
    tests.push_back({n.value, static_cast<std::uint16_t>(n.feature), left});
    return add(forest, n.right, steps + 1);
  }
};
}  // namespace

std::vector<std::int32_t> Trees::score(std::span<const std::int32_t> values) const {
  std::vector<std::int32_t> out(classes_.size());
  flat_.add_row(values.data(), out.data());
  return out;
}

std::vector<std::int32_t> Trees::score_rows(std::span<const std::int32_t> rows) const {
  constexpr std::size_t at_once = FlatTrees::rows_at_once;
  struct alignas(64) Block {
    std::array<std::int32_t, at_once> of{};
  };
  const std::size_t n = features_.size(), classes = classes_.size(), many = n == 0 ? 0 : rows.size() / n;
  std::vector<std::int32_t> out(many * classes);
  std::vector<Block> values(n), sums(classes);
  for (std::size_t first = 0; first < many; first += at_once) {
    const std::size_t last = std::min(first + at_once, many);
    for (std::size_t row = first; row < last; ++row)
      for (std::size_t f = 0; f < n; ++f) values[f].of[row - first] = rows[row * n + f];
    std::fill(sums.begin(), sums.end(), Block{});
    flat_.add_rows(values.front().of.data(), sums.front().of.data());
    for (std::size_t row = first; row < last; ++row)
      for (std::size_t k = 0; k < classes; ++k) out[row * classes + k] = sums[k].of[row - first];
  }
  return out;
}

// False: a tree is too large.
bool Trees::flatten() {
  std::vector<Leaves> all(trees_.size());
  for (std::size_t t = 0; t < all.size(); ++t) {
    if (!all[t].add(forest_, trees_[t].second)) return false;
    flat_.width = std::max(flat_.width, all[t].tests.size());
    flat_.of.push_back(trees_[t].first);
  }
  for (Leaves& tree : all) {
    tree.tests.resize(flat_.width);
    tree.leaves.resize(flat_.width + 1);
    flat_.tests.insert(flat_.tests.end(), tree.tests.begin(), tree.tests.end());
    flat_.leaves.insert(flat_.leaves.end(), tree.leaves.begin(), tree.leaves.end());
  }
  flat_.leaves.resize(flat_.leaves.size() + 8);
  forest_ = {};
  trees_ = {};
  return true;
}

class TreesReader {
 public:
  explicit TreesReader(std::string_view rest) : rest_(rest) {}

  bool read() {
    while (!rest_.empty()) {
      const auto words = words_of(line());
      if (words.empty()) continue;
      if (words[0] == "decision" && words.size() == 2) {
        out.emplace_back(words[1], Trees());
      } else if (out.empty() || !read_into(out.back().second, words)) {
        return false;
      }
    }
    return true;
  }
  std::vector<std::pair<std::string, Trees>> out;

 private:
  std::string_view line() {
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    const std::string_view out_line = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return out_line;
  }

  bool read_into(Trees& trees, const std::vector<std::string_view>& words) {
    if (words[0] == "classes") return trees.classes_.assign(words.begin() + 1, words.end()), true;
    if (words[0] == "features") return trees.features_.assign(words.begin() + 1, words.end()), true;
    std::uint32_t of = 0, nodes = 0;
    if (words[0] != "tree" || words.size() != 3 || !whole(words[1], of) || !whole(words[2], nodes)) return false;
    if (of >= trees.classes_.size() || nodes == 0 || nodes > rest_.size()) return false;
    trees.trees_.emplace_back(of, trees.forest_.begin_tree());
    for (std::uint32_t i = 0; i < nodes; ++i) {
      if (!read_node(trees, words_of(line()), i, nodes)) return false;
    }
    return true;
  }

  bool read_node(Trees& trees, const std::vector<std::string_view>& words, std::uint32_t i, std::uint32_t nodes) const {
    base::Forest::Node node;
    if (words.size() == 1) {
      if (!whole(words[0], node.value)) return false;
    } else {
      if (words.size() != 4 || !whole(words[0], node.feature) || !whole(words[1], node.value) ||
          !whole(words[2], node.left) || !whole(words[3], node.right))
        return false;
      const bool known = node.feature >= 0 && static_cast<std::size_t>(node.feature) < trees.features_.size();
      if (!known || node.left <= i || node.right <= i || node.left >= nodes || node.right >= nodes) return false;
    }
    trees.forest_.add(node);
    return true;
  }

  std::string_view rest_;
};

bool is_untrained(std::string_view bytes) { return bytes == "whtrees1 untrained\n"; }

Result<std::vector<std::pair<std::string, Trees>>> read_trees(std::string_view bytes, const std::string& where) {
  const Error damaged{ErrorKind::data, where, "is damaged or of another version", "install the program again"};
  const std::size_t end = bytes.find('\n');
  if (end == std::string_view::npos) return damaged;
  const std::string_view body = bytes.substr(end + 1);
  if (bytes.substr(0, end) != fmt::format("whtrees1 {:016x}", base::hash64(body))) return damaged;
  TreesReader reader(body);
  if (!reader.read()) return damaged;
  for (auto& [name, trees] : reader.out)
    if (!trees.flatten()) return damaged;
  return std::move(reader.out);
}

}  // namespace wederhoor::reconcile
