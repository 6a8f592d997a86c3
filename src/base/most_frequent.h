// The most frequent value of a count; the smallest of several. `otherwise`: of an empty one.
//   most_frequent({{"dorp", 2}, {"stad", 3}}) -> "stad"
#pragma once

#include <map>
#include <utility>

namespace wederhoor::base {

template <class T>
T most_frequent(const std::map<T, int>& count, T otherwise = {}) {
  T best = std::move(otherwise);
  int most = 0;
  for (const auto& [value, n] : count) {
    if (n <= most) continue;
    most = n;
    best = value;
  }
  return best;
}

}  // namespace wederhoor::base
