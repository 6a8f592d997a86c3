// The arithmetic with AVX2: bytes are widened to 16 bits before they are multiplied, so that nothing can saturate.
//
// Applies to processors since 2013 (Intel) and 2015 (AMD). Not to those without AVX2: plain.
// Tested by tests/reading/model/kernel_test.cc.
#if defined(__x86_64__)
#include <immintrin.h>

#include "reading/model/steps.h"

#define WITH_AVX2 __attribute__((target("avx2")))

namespace wederhoor::reading::model {
namespace {

WEDERHOOR_STEPS(Floats8, WITH_AVX2)

constexpr int most_inputs = 4096;

bool runs_here() { return __builtin_cpu_supports("avx2"); }

// R rows of 16-bit inputs against one block of 16 outputs.
template <int R>
WITH_AVX2 inline void block(const std::int16_t* a, int inputs, const std::int8_t* w, std::int32_t* out, std::size_t out_stride) {
  __m256i sum[R][4];
#pragma GCC unroll 4
  for (int r = 0; r < R; ++r) {
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j) sum[r][j] = _mm256_setzero_si256();
  }
  for (int i = 0; i < inputs; i += 4, w += 64) {
    __m256i x[R];
#pragma GCC unroll 4
    for (int r = 0; r < R; ++r) x[r] = _mm256_castpd_si256(_mm256_broadcast_sd(reinterpret_cast<const double*>(a + static_cast<std::size_t>(r) * inputs + i)));
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j) {
      const __m256i wide = _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(w + 16 * j)));
#pragma GCC unroll 4
      for (int r = 0; r < R; ++r) sum[r][j] = _mm256_add_epi32(sum[r][j], _mm256_madd_epi16(x[r], wide));
    }
  }
#pragma GCC unroll 4
  for (int r = 0; r < R; ++r) {
#pragma GCC unroll 4
    for (int j = 0; j < 4; j += 2) {
      // Each output is the sum of two neighbours; hadd leaves the two halves' middles crossed.
      const __m256i both = _mm256_permute4x64_epi64(_mm256_hadd_epi32(sum[r][j], sum[r][j + 1]), 0xD8);
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + r * out_stride + 4 * j), both);
    }
  }
}

WITH_AVX2 void widen(const std::uint8_t* row, int inputs, std::int16_t* out) {
  const __m256i middle = _mm256_set1_epi16(128);
  int i = 0;
  for (; i + 16 <= inputs; i += 16) {
    const __m256i wide = _mm256_cvtepu8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(row + i)));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + i), _mm256_sub_epi16(wide, middle));
  }
  for (; i < inputs; ++i) out[i] = static_cast<std::int16_t>(row[i] - 128);
}

WITH_AVX2 void multiply(const std::uint8_t* rows, std::size_t stride, int count, const Matrix& m, std::int32_t* out) {
  alignas(32) std::int16_t a[3 * most_inputs];
  for (int r = 0; r < count; r += 3) {
    const int here = std::min(3, count - r);
    for (int k = 0; k < here; ++k) widen(rows + (r + k) * stride, m.inputs, a + static_cast<std::size_t>(k) * m.inputs);
    const std::int8_t* w = m.weights;
    std::int32_t* to = out + static_cast<std::size_t>(r) * m.outputs;
    for (int o = 0; o < m.outputs; o += 16, w += static_cast<std::size_t>(m.inputs) * 16) {
      if (here == 3) block<3>(a, m.inputs, w, to + o, m.outputs);
      if (here == 2) block<2>(a, m.inputs, w, to + o, m.outputs);
      if (here == 1) block<1>(a, m.inputs, w, to + o, m.outputs);
    }
  }
}

}  // namespace

const Kernel kernel_avx2{"avx2", runs_here, multiply, gate, recur, normalise, linear};

}  // namespace wederhoor::reading::model
#endif
