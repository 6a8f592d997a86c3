// Many numbers at a time, with the same result on every processor: only operations that IEEE 754 fixes, in a fixed
// order, and an exponential of our own. The compiler turns these into whatever registers the calling kernel may use.
// Tested by tests/reading/model/kernel_test.cc.
#pragma once

#include <cstdint>
#include <cstring>

#define WEDERHOOR_INLINE static inline __attribute__((always_inline))

// The vectors never pass between functions that are not inlined, so their calling convention does not matter.
#pragma GCC diagnostic ignored "-Wpsabi"

namespace wederhoor::reading::model {

// Vectors of as many numbers as the processor's registers hold.
using Floats16 = float __attribute__((vector_size(64)));
using Floats8 = float __attribute__((vector_size(32)));
using Floats4 = float __attribute__((vector_size(16)));
template <class F>
using Ints = decltype(F{} < F{});
template <class F>
inline constexpr int lanes = sizeof(F) / sizeof(float);

template <class Vector>
WEDERHOOR_INLINE Vector load(const void* from) {
  Vector v;
  std::memcpy(&v, from, sizeof v);
  return v;
}
template <class Vector>
WEDERHOOR_INLINE void store(void* to, const Vector& v) {
  std::memcpy(to, &v, sizeof v);
}

template <class F>
WEDERHOOR_INLINE F within(const F& given, float most) {
  const F top = F{} + most, bottom = F{} - most;
  const F v = given < top ? given : top;
  return v > bottom ? v : bottom;
}

// To the nearest whole number, halves to even; for |v| < 4 million.
template <class F>
WEDERHOOR_INLINE F nearest(const F& v) {
  const float big = 12582912.0F;
  return (v + big) - big;
}

// e to the v for -87 < v < 87, to about one part in a million.
template <class F>
WEDERHOOR_INLINE F exponential(const F& v) {
  const F k = nearest(v * 1.44269504F);
  const F r = (v - k * 0.693359375F) + k * 2.12194440e-4F;
  F p = r * 1.9875691500e-4F + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  p = (p * r) * r + r + 1.0F;
  const Ints<F> power = (__builtin_convertvector(k, Ints<F>) + 127) << 23;
  return p * load<F>(&power);
}

template <class F>
WEDERHOOR_INLINE F sigmoid(const F& v) {
  return 1.0F / (1.0F + exponential(-within(v, 30.0F)));
}
template <class F>
WEDERHOOR_INLINE F hyperbolic_tangent(const F& v) {
  return 2.0F * sigmoid(v + v) - 1.0F;
}

// Sixteen sums side by side, and their total, always in the same order whatever the registers.
template <class F>
struct Sums {
  F part[16 / lanes<F>] = {};
};
template <class F>
WEDERHOOR_INLINE float total(const Sums<F>& sums) {
  float v[16];
  std::memcpy(v, sums.part, sizeof v);
  for (int half = 8; half > 0; half /= 2) {
    for (int i = 0; i < half; ++i) v[i] = v[i] + v[i + half];
  }
  return v[0];
}

// Steps of a signed byte, written with 128 added.
template <class F>
WEDERHOOR_INLINE void store_bytes(std::uint8_t* to, const F& steps) {
  const Ints<F> whole = __builtin_convertvector(within(nearest(steps), 127.0F), Ints<F>) + 128;
  if constexpr (lanes<F> == 16) {
    using Bytes = std::uint8_t __attribute__((vector_size(16)));
    store(to, __builtin_convertvector(whole, Bytes));
  } else {
    for (int i = 0; i < lanes<F>; ++i) to[i] = static_cast<std::uint8_t>(whole[i]);
  }
}

}  // namespace wederhoor::reading::model
