// A part of a whole in thousandths, in whole numbers, so that every machine finds the same. share(1, 3) -> 333.
#pragma once

#include <cstdint>

namespace wederhoor::reconcile {

// 0 of nothing.
constexpr std::int32_t share(std::int32_t part, std::int32_t whole) { return whole == 0 ? 0 : 1000 * part / whole; }

}  // namespace wederhoor::reconcile
