// Reading and asking boosted trees. The file is text: "whtrees1 CHECKSUM", then for each decision "decision NAME",
// "classes A B", "features F G", and each tree as "tree CLASS NODES" with a line per node, "FEATURE MOST LEFT RIGHT" or
// "VALUE". A node leads only to nodes behind it, so that every walk ends. Tested by tests/reconcile/trees_test.cc.
#include "reconcile/relations/trees.h"

#include <fmt/format.h>

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
}  // namespace

std::vector<std::int32_t> Trees::score(std::span<const std::int32_t> values) const {
  std::vector<std::int32_t> out(classes_.size());
  for (const auto& [of, first] : trees_) {
    const Node* node = &nodes_[first];
    while (node->feature >= 0)
      node = &nodes_[values[static_cast<std::size_t>(node->feature)] <= node->value ? node->left : node->right];
    out[of] += node->value;
  }
  return out;
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
    const auto first = static_cast<std::uint32_t>(trees.nodes_.size());
    trees.trees_.emplace_back(of, first);
    for (std::uint32_t i = 0; i < nodes; ++i) {
      if (!read_node(trees, words_of(line()), first, i, nodes)) return false;
    }
    return true;
  }

  bool read_node(Trees& trees, const std::vector<std::string_view>& words, std::uint32_t first, std::uint32_t i,
                 std::uint32_t nodes) const {
    Trees::Node node;
    if (words.size() == 1) {
      if (!whole(words[0], node.value)) return false;
    } else {
      if (words.size() != 4 || !whole(words[0], node.feature) || !whole(words[1], node.value) ||
          !whole(words[2], node.left) || !whole(words[3], node.right))
        return false;
      const bool known = node.feature >= 0 && static_cast<std::size_t>(node.feature) < trees.features_.size();
      if (!known || node.left <= i || node.right <= i || node.left >= nodes || node.right >= nodes) return false;
      node.left += first;
      node.right += first;
    }
    trees.nodes_.push_back(node);
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
  return std::move(reader.out);
}

}  // namespace wederhoor::reconcile
