// The arithmetic with AVX2. Two products of bytes are added in 16 bits, which is exact if the weights are `paired`; of
// other weights (the words of a sentence against one another), bytes are widened before they are multiplied.
//
// Applies to processors since 2013 (Intel) and 2015 (AMD). Not to those without AVX2: plain.
// Tested by tests/reading/model/kernel_test.cc.
#if defined(__x86_64__)
#include <immintrin.h>

#include <vector>

#include "reading/model/kernels/steps.h"

#define WITH_AVX2 __attribute__((target("avx2")))

namespace wederhoor::reading::model {
namespace {

WEDERHOOR_STEPS(Floats8, WITH_AVX2)

bool runs_here() { return __builtin_cpu_supports("avx2"); }

WITH_AVX2 inline __m256i eight(const void* from) { return _mm256_loadu_si256(static_cast<const __m256i*>(from)); }

// R rows against one block of 16 outputs whose weights are paired.
template <int R>
WITH_AVX2 inline void paired_block(const std::uint8_t* a, std::size_t stride, int inputs, const std::int8_t* w,
                                   const std::int32_t* shift, std::int32_t* out, std::size_t out_stride) {
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i sum[R][2];
#pragma GCC unroll 8
  for (int r = 0; r < R; ++r) sum[r][0] = eight(shift), sum[r][1] = eight(shift + 8);
  for (int i = 0; i < inputs; i += 4, w += 64) {
    const __m256i left = eight(w), right = eight(w + 32);
#pragma GCC unroll 8
    for (int r = 0; r < R; ++r) {
      int four;
      __builtin_memcpy(&four, a + r * stride + i, 4);
      const __m256i x = _mm256_set1_epi32(four);
      sum[r][0] = _mm256_add_epi32(sum[r][0], _mm256_madd_epi16(_mm256_maddubs_epi16(x, left), ones));
      sum[r][1] = _mm256_add_epi32(sum[r][1], _mm256_madd_epi16(_mm256_maddubs_epi16(x, right), ones));
    }
  }
#pragma GCC unroll 8
  for (int r = 0; r < R; ++r) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + r * out_stride), sum[r][0]);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + r * out_stride + 8), sum[r][1]);
  }
}

using PairedBlock = decltype(&paired_block<1>);
constexpr PairedBlock paired_blocks[] = {paired_block<1>, paired_block<2>, paired_block<3>, paired_block<4>,
                                         paired_block<5>};

// As many rows at once as fit the first cache together with a block of weights.
WITH_AVX2 void multiply_paired(const std::uint8_t* rows, std::size_t stride, int count, const Matrix& m,
                               std::int32_t* out) {
  constexpr int at_once = 20, most = std::size(paired_blocks);
  for (int begin = 0; begin < count; begin += at_once) {
    const int end = std::min(count, begin + at_once);
    for (int o = 0; o < m.outputs; o += 16) {
      const std::int8_t* w = m.weights + static_cast<std::size_t>(o) * m.inputs;
      for (int r = begin; r < end; r += most) {
        paired_blocks[std::min(most, end - r) - 1](rows + static_cast<std::size_t>(r) * stride, stride, m.inputs, w,
                                                   m.shift + o, out + static_cast<std::size_t>(r) * m.outputs + o,
                                                   m.outputs);
      }
    }
  }
}

// R rows of 16-bit inputs, `stride` apart, against one block of 16 outputs.
template <int R>
WITH_AVX2 inline void block(const std::int16_t* a, std::size_t stride, int inputs, const std::int8_t* w,
                            std::int32_t* out, std::size_t out_stride) {
  __m256i sum[R][4];
#pragma GCC unroll 4
  for (int r = 0; r < R; ++r) {
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j) sum[r][j] = _mm256_setzero_si256();
  }
  for (int i = 0; i < inputs; i += 4, w += 64) {
    __m256i x[R];
#pragma GCC unroll 4
    for (int r = 0; r < R; ++r)
      x[r] = _mm256_castpd_si256(_mm256_broadcast_sd(reinterpret_cast<const double*>(a + r * stride + i)));
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

// `count` rows against all outputs; few enough rows that they and a block of weights fit the first cache together.
WITH_AVX2 void strip(const std::int16_t* rows, std::size_t stride, int count, const Matrix& m, std::int32_t* out) {
  const std::int8_t* w = m.weights;
  for (int o = 0; o < m.outputs; o += 16, w += static_cast<std::size_t>(m.inputs) * 16) {
    for (int r = 0; r < count; r += 3) {
      const std::int16_t* a = rows + static_cast<std::size_t>(r) * stride;
      std::int32_t* to = out + static_cast<std::size_t>(r) * m.outputs + o;
      if (count - r >= 3) block<3>(a, stride, m.inputs, w, to, m.outputs);
      if (count - r == 2) block<2>(a, stride, m.inputs, w, to, m.outputs);
      if (count - r == 1) block<1>(a, stride, m.inputs, w, to, m.outputs);
    }
  }
}

// Rows may overlap (windows of words), so the whole stretch is widened once.
WITH_AVX2 void multiply(const std::uint8_t* rows, std::size_t stride, int count, const Matrix& m, std::int32_t* out) {
  if (m.paired) return multiply_paired(rows, stride, count, m, out);
  constexpr int at_once = 18;
  static thread_local std::vector<std::int16_t> wide;
  const std::size_t stretch = static_cast<std::size_t>(count - 1) * stride + static_cast<std::size_t>(m.inputs);
  if (wide.size() < stretch) wide.resize(stretch);
  widen(rows, static_cast<int>(stretch), wide.data());
  for (int r = 0; r < count; r += at_once) {
    strip(wide.data() + static_cast<std::size_t>(r) * stride, stride, std::min(at_once, count - r), m,
          out + static_cast<std::size_t>(r) * m.outputs);
  }
}

}  // namespace

const Kernel kernel_avx2{"avx2", runs_here, multiply, gate, recur, normalise, linear, share, see};

}  // namespace wederhoor::reading::model
#endif
