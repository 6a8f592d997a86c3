// Dice for what is made by tests and benches: the same throws on every machine.
#pragma once

#include <cstdint>

namespace wederhoor {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15ULL + 1) {}
  // 0 to `sides` - 1.
  std::uint32_t throw_of(std::uint32_t sides) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<std::uint32_t>((state_ >> 32U) % sides);
  }

 private:
  std::uint64_t state_;
};

}  // namespace wederhoor
