// Disjoint sets of numbers: which of them have been joined, directly or through others.
//   Groups g(4); g.join(1, 3); g.join(3, 2); g.find(2) -> 1
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace wederhoor::base {

// The smallest member stands for its set, so that it does not depend on the order of joining.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
  std::uint32_t find(std::uint32_t member) {
    while (parent_[member] != member) member = parent_[member] = parent_[parent_[member]];
    return member;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace wederhoor::base
