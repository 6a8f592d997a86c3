// Keys that several hold. Tested by tests/reconcile/copies_test.cc.
#include "reconcile/shared_keys.h"

#include <algorithm>
#include <utility>

namespace wederhoor::reconcile {

SharedKeys::SharedKeys(const std::vector<std::vector<std::uint64_t>>& keys) {
  constexpr int slices = 16;  // of the keys: only so much is sorted at once
  std::vector<std::pair<std::uint64_t, std::uint32_t>> all;
  begin_.assign(keys.size() + 1, 0);
  for (std::uint64_t slice = 0; slice < slices; ++slice) {
    all.clear();
    for (std::uint32_t i = 0; i < keys.size(); ++i)
      for (const std::uint64_t key : keys[i])
        if (key % slices == slice) all.emplace_back(key, i);
    std::sort(all.begin(), all.end());
    add_shared(all);
  }
  first_.push_back(static_cast<std::uint32_t>(holders_.size()));
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  keys_.resize(holders_.size());
  std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
  for (std::uint32_t key = 0; key + 1 < first_.size(); ++key)
    for (const std::uint32_t holder : holders(key)) keys_[next[holder]++] = key;
}

// Counts in `begin_`, one behind the holder, how many each has.
void SharedKeys::add_shared(const std::vector<std::pair<std::uint64_t, std::uint32_t>>& sorted) {
  for (std::size_t i = 0, last = 0; i < sorted.size(); i = last) {
    for (last = i; last < sorted.size() && sorted[last].first == sorted[i].first;) ++last;
    if (last - i < 2) continue;
    first_.push_back(static_cast<std::uint32_t>(holders_.size()));
    for (std::size_t k = i; k < last; ++k) {
      holders_.push_back(sorted[k].second);
      ++begin_[sorted[k].second + 1];
    }
  }
}

}  // namespace wederhoor::reconcile
