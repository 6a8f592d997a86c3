// Which of many things hold the same keys: texts their runs of words, reports what they tell of.
//   SharedKeys shared({{1, 2}, {2, 3}, {2}});
//   shared.of(0);       // {0}: of the keys of the first only 2 is held by others
//   shared.holders(0);  // {0, 1, 2}
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace wederhoor::reconcile {

class SharedKeys {
 public:
  // `keys`: of each holder, each key once. Keys that only one holds are left out, the others numbered.
  explicit SharedKeys(const std::vector<std::vector<std::uint64_t>>& keys);
  // The keys of a holder, by number.
  std::span<const std::uint32_t> of(std::uint32_t holder) const {
    return std::span(keys_).subspan(begin_[holder], begin_[holder + 1] - begin_[holder]);
  }
  // Those that hold a key, in order.
  std::span<const std::uint32_t> holders(std::uint32_t key) const {
    return std::span(holders_).subspan(first_[key], first_[key + 1] - first_[key]);
  }

 private:
  void add_shared(const std::vector<std::pair<std::uint64_t, std::uint32_t>>& sorted);
  std::vector<std::uint32_t> holders_, first_;  // key by key; where each key begins, with one more at the end
  std::vector<std::uint32_t> keys_, begin_;     // holder by holder; where each holder begins, with one more at the end
};

}  // namespace wederhoor::reconcile
