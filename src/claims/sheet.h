// What was measured of words, by name, in a fixed order: what WeighingTrees weigh.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace wederhoor::claims {

// Names and values side by side.
using Values = std::vector<std::pair<std::string_view, std::int32_t>>;

class Sheet {
 public:
  // Values beyond -1 and 60 tell nothing more than these.
  void put(std::string_view name, std::int64_t value) {
    rows.emplace_back(name, static_cast<std::int32_t>(std::clamp<std::int64_t>(value, -1, 60)));
  }
  Values rows;
};

}  // namespace wederhoor::claims
