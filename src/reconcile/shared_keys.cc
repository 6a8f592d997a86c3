// Keys that several hold. Tested by tests/reconcile/copies_test.cc.
#include "reconcile/shared_keys.h"

#include <algorithm>
#include <utility>

namespace wederhoor::reconcile {

SharedKeys::SharedKeys(const std::vector<std::vector<std::uint64_t>>& keys) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> all;
  std::size_t many = 0;
  for (const auto& of : keys) many += of.size();
  all.reserve(many);
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    for (const std::uint64_t key : keys[i]) all.emplace_back(key, i);
  }
  std::sort(all.begin(), all.end());
  begin_.assign(keys.size() + 1, 0);
  const auto each_shared = [&](auto take) {
    for (std::size_t i = 0, last = 0; i < all.size(); i = last) {
      for (last = i; last < all.size() && all[last].first == all[i].first;) ++last;
      if (last - i > 1) take(i, last);
    }
  };
  each_shared([&](std::size_t i, std::size_t last) {
    first_.push_back(static_cast<std::uint32_t>(holders_.size()));
    for (; i < last; ++i) {
      holders_.push_back(all[i].second);
      ++begin_[all[i].second + 1];
    }
  });
  first_.push_back(static_cast<std::uint32_t>(holders_.size()));
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  keys_.resize(holders_.size());
  std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
  for (std::uint32_t key = 0; key + 1 < first_.size(); ++key)
    for (const std::uint32_t holder : holders(key)) keys_[next[holder]++] = key;
}

}  // namespace wederhoor::reconcile
