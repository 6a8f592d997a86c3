// The steps between the products, written once; each kernel compiles them for its own registers.
// Tested by tests/reading/model/kernel_test.cc.
#pragma once

#include <algorithm>
#include <cmath>

#include "reading/model/kernels/kernel.h"
#include "reading/model/kernels/lanes.h"

namespace wederhoor::reading::model::steps {

// Neighbouring outputs of a product as numbers.
template <class F>
WEDERHOOR_INLINE F output(const std::int32_t* sums, const Matrix& m, int at) {
  return __builtin_convertvector(load<Ints<F>>(sums + at), F) * load<F>(m.scale + at) + load<F>(m.bias + at);
}

template <class F>
WEDERHOOR_INLINE void gate(const std::int32_t* sums, int count, const Matrix& m, float* x) {
  const int width = m.outputs / 2;
  for (int r = 0; r < count; ++r, sums += m.outputs, x += width) {
    for (int c = 0; c < width; c += lanes<F>)
      store(x + c, output<F>(sums, m, c) * sigmoid(output<F>(sums, m, width + c)));
  }
}

template <class F>
WEDERHOOR_INLINE void recur(const std::int32_t* sums, int count, const Matrix& m, float* state, float* x) {
  const int width = m.outputs / 2;
  std::fill_n(state, width, 0.0F);
  for (int side = 0; side < 2; ++side) {
    const int first = side * width / 2, last = first + width / 2;
    for (int k = 0; k < count; ++k) {
      const int r = side ? count - 1 - k : k;
      const std::int32_t* row = sums + static_cast<std::size_t>(r) * m.outputs;
      float* to = x + static_cast<std::size_t>(r) * width;
      for (int c = first; c < last; c += lanes<F>) {
        const F z = hyperbolic_tangent(output<F>(row, m, c)), f = sigmoid(output<F>(row, m, width + c));
        const F h = f * load<F>(state + c) + (1.0F - f) * z;
        store(state + c, h);
        store(to + c, load<F>(to + c) + h);
      }
    }
  }
}

template <class F>
WEDERHOOR_INLINE float mean_of(const float* x, int width) {
  Sums<F> sums;
  for (int c = 0; c < width; c += 16) {
    for (int k = 0; k < 16 / lanes<F>; ++k) sums.part[k] = sums.part[k] + load<F>(x + c + k * lanes<F>);
  }
  return total(sums) / static_cast<float>(width);
}

template <class F>
WEDERHOOR_INLINE float spread_of(const float* x, int width, float mean) {
  Sums<F> sums;
  for (int c = 0; c < width; c += 16) {
    for (int k = 0; k < 16 / lanes<F>; ++k) {
      const F d = load<F>(x + c + k * lanes<F>) - mean;
      sums.part[k] = sums.part[k] + d * d;
    }
  }
  return std::sqrt(total(sums) / static_cast<float>(width) + 1e-5F);
}

template <class F>
WEDERHOOR_INLINE void normalise(const float* x, int count, int width, std::uint8_t* out, std::size_t stride) {
  for (int r = 0; r < count; ++r, x += width, out += stride) {
    const float mean = mean_of<F>(x, width);
    const float by = steps_of_one / spread_of<F>(x, width, mean);
    for (int c = 0; c < width; c += lanes<F>) store_bytes(out + c, (load<F>(x + c) - mean) * by);
  }
}

template <class F>
WEDERHOOR_INLINE void linear(const std::int32_t* sums, int count, const Matrix& m, int first, int width, float* out) {
  for (int r = 0; r < count; ++r, sums += m.outputs, out += width) {
    for (int c = 0; c < width; c += lanes<F>) store(out + c, output<F>(sums, m, first + c));
  }
}

template <class F>
WEDERHOOR_INLINE void share(float* scores, int count, int wide) {
  for (int r = 0; r < count; ++r, scores += wide) {
    const float most = *std::max_element(scores, scores + wide);
    Sums<F> sums;
    for (int c = 0; c < wide; c += 16) {
      for (int k = 0; k < 16 / lanes<F>; ++k) {
        float* at = scores + c + k * lanes<F>;
        const F power = exponential(within(load<F>(at) - most, 80.0F));
        store(at, power);
        sums.part[k] = sums.part[k] + power;
      }
    }
    const float by = 1.0F / total(sums);
    for (int c = 0; c < wide; c += lanes<F>) store(scores + c, load<F>(scores + c) * by);
  }
}

// For R words that look, out[c] = sum over `words` words of what each shows, by its share: the share of word w for the
// r-th that looks is shares[w * step + r * next]. What is shown is loaded once for all R.
template <class F, int R>
WEDERHOOR_INLINE void add_up(const float* shares, std::size_t step, std::size_t next, int words, const float* shown,
                             int size, float* out) {
  for (int c = 0; c < size; c += 2 * lanes<F>) {
    F left[R] = {}, right[R] = {};
    for (int w = 0; w < words; ++w) {
      const float* by = shares + static_cast<std::size_t>(w) * step;
      const float* from = shown + static_cast<std::size_t>(w) * size + c;
      const F first = load<F>(from), second = load<F>(from + lanes<F>);
#pragma GCC unroll 8
      for (int r = 0; r < R; ++r) {
        left[r] = left[r] + first * by[r * next];
        right[r] = right[r] + second * by[r * next];
      }
    }
#pragma GCC unroll 8
    for (int r = 0; r < R; ++r) {
      store(out + static_cast<std::size_t>(r) * 2 * size + c, left[r]);
      store(out + static_cast<std::size_t>(r) * 2 * size + c + lanes<F>, right[r]);
    }
  }
}

template <class F, int R>
WEDERHOOR_INLINE void see_from(int w, const float* shares, int words, int wide, const float* up, const float* down,
                               int size, float* out) {
  const auto row = static_cast<std::size_t>(wide);
  out += static_cast<std::size_t>(w) * 2 * size;
  add_up<F, R>(shares + w * row + 1, 1, row, words, up, size, out);
  add_up<F, R>(shares + w + 1, row, 1, words, down, size, out + size);
}

template <class F>
WEDERHOOR_INLINE void see(const float* shares, int words, int wide, const float* up, const float* down, int size,
                          float* out) {
  constexpr int most = lanes<F> == 16 ? 8 : 4;
  int w = 0;
  for (; w + most <= words; w += most) see_from<F, most>(w, shares, words, wide, up, down, size, out);
  for (; w < words; ++w) see_from<F, 1>(w, shares, words, wide, up, down, size, out);
}

}  // namespace wederhoor::reading::model::steps

// Defines the steps of one kernel inside an unnamed namespace, for vectors F, compiled with the attributes given.
#define WEDERHOOR_STEPS(F, ...)                                                                                  \
  __VA_ARGS__ void gate(const std::int32_t* s, int n, const Matrix& m, float* x) { steps::gate<F>(s, n, m, x); } \
  __VA_ARGS__ void recur(const std::int32_t* s, int n, const Matrix& m, float* h, float* x) {                    \
    steps::recur<F>(s, n, m, h, x);                                                                              \
  }                                                                                                              \
  __VA_ARGS__ void normalise(const float* x, int n, int w, std::uint8_t* o, std::size_t d) {                     \
    steps::normalise<F>(x, n, w, o, d);                                                                          \
  }                                                                                                              \
  __VA_ARGS__ void linear(const std::int32_t* s, int n, const Matrix& m, int f, int w, float* o) {               \
    steps::linear<F>(s, n, m, f, w, o);                                                                          \
  }                                                                                                              \
  __VA_ARGS__ void share(float* s, int n, int w) { steps::share<F>(s, n, w); }                                   \
  __VA_ARGS__ void see(const float* s, int n, int w, const float* u, const float* d, int size, float* o) {       \
    steps::see<F>(s, n, w, u, d, size, o);                                                                       \
  }
