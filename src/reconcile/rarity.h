// How much it says that two things share what `n` of `all` have: the logarithm of all / n to base 2, in sixteenths, in
// whole numbers, so that every machine finds the same. rarity(8, 1) -> 48; rarity(8, 8) -> 0.
#pragma once

#include <bit>
#include <cstdint>

namespace wederhoor::reconcile {

// log2 in sixteenths, rounded down; x > 0.
constexpr std::int64_t log2_16(std::uint32_t x) {
  const auto whole = static_cast<std::int64_t>(std::bit_width(x)) - 1;
  std::uint64_t m = (static_cast<std::uint64_t>(x) << 31U) >> (static_cast<unsigned>(whole) & 31U);  // in [2^31, 2^32)
  std::int64_t out = whole;
  for (int bit = 0; bit < 4; ++bit) {
    m = (m * m) >> 31U;
    out *= 2;
    if (m >> 32U) {
      m >>= 1U;
      ++out;
    }
  }
  return out;
}

// n of all, 0 < n; 0 where n is not smaller.
constexpr std::int64_t rarity(std::uint32_t all, std::uint32_t n) {
  const std::int64_t value = log2_16(all) - log2_16(n);
  return value > 0 ? value : 0;
}

}  // namespace wederhoor::reconcile
