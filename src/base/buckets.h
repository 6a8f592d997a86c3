// Many short lists of numbers, kept as one: what hangs on each word, which words stand in each clause.
//   Buckets({1, 0, 1}, 2)[1] -> {0, 2}
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace wederhoor::base {

class Buckets {
 public:
  static constexpr std::uint32_t nowhere = UINT32_MAX;
  // Number i goes to list keys[i], in order; or nowhere.
  Buckets(std::span<const std::uint32_t> keys, std::size_t lists) : first_(lists + 1) {
    for (const std::uint32_t key : keys) {
      if (key != nowhere) ++first_[key + 1];
    }
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    numbers_.resize(first_.back());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
      if (keys[i] != nowhere) numbers_[next[keys[i]]++] = i;
    }
  }
  std::size_t size() const { return first_.size() - 1; }
  std::span<const std::uint32_t> operator[](std::size_t list) const {
    return std::span(numbers_).subspan(first_[list], first_[list + 1] - first_[list]);
  }

 private:
  std::vector<std::uint32_t> first_;  // per list, into numbers_; one more at the end
  std::vector<std::uint32_t> numbers_;
};

}  // namespace wederhoor::base
