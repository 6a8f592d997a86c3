// The arithmetic with AVX-512 VNNI: four products of bytes and their sum in one instruction, exact.
//
// Applies to servers since 2019. Not to most desktops: they take AVX2.
// Tested by tests/reading/model/kernel_test.cc.
#if defined(__x86_64__)
#include <immintrin.h>

#include "reading/model/kernels/steps.h"

#define WITH_VNNI __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni")))

namespace wederhoor::reading::model {
namespace {

WEDERHOOR_STEPS(Floats16, WITH_VNNI)

bool runs_here() {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512vnni");
}

constexpr int most_rows = 6, most_blocks = 4;

// R rows against B blocks of 16 outputs.
template <int R, int B>
WITH_VNNI void tile(const std::uint8_t* a, std::size_t stride, const Matrix& m, int first, std::int32_t* out) {
  const std::size_t block = static_cast<std::size_t>(m.inputs) * 16;
  const std::int8_t* w = m.weights + static_cast<std::size_t>(first) * m.inputs;
  __m512i sum[R][B];
#pragma GCC unroll 8
  for (int b = 0; b < B; ++b) {
    const __m512i shift = _mm512_loadu_si512(m.shift + first + 16 * b);
#pragma GCC unroll 8
    for (int r = 0; r < R; ++r) sum[r][b] = shift;
  }
  for (int i = 0; i < m.inputs; i += 4, w += 64) {
    __m512i x[B];
#pragma GCC unroll 8
    for (int b = 0; b < B; ++b) x[b] = _mm512_loadu_si512(w + b * block);
#pragma GCC unroll 8
    for (int r = 0; r < R; ++r) {
      int four;
      __builtin_memcpy(&four, a + r * stride + i, 4);
      const __m512i bytes = _mm512_set1_epi32(four);
#pragma GCC unroll 8
      for (int b = 0; b < B; ++b) sum[r][b] = _mm512_dpbusd_epi32(sum[r][b], bytes, x[b]);
    }
  }
#pragma GCC unroll 8
  for (int r = 0; r < R; ++r) {
#pragma GCC unroll 8
    for (int b = 0; b < B; ++b)
      _mm512_storeu_si512(out + static_cast<std::size_t>(r) * m.outputs + first + 16 * b, sum[r][b]);
  }
}

using Tile = void (*)(const std::uint8_t*, std::size_t, const Matrix&, int, std::int32_t*);
template <int R>
constexpr Tile tiles_of[most_blocks] = {tile<R, 1>, tile<R, 2>, tile<R, 3>, tile<R, 4>};
constexpr const Tile* tiles[most_rows] = {tiles_of<1>, tiles_of<2>, tiles_of<3>, tiles_of<4>, tiles_of<5>, tiles_of<6>};

// Columns outside, rows inside: a strip of weights stays in the first cache while all rows pass.
void multiply(const std::uint8_t* rows, std::size_t stride, int count, const Matrix& m, std::int32_t* out) {
  for (int first = 0; first < m.outputs; first += 16 * most_blocks) {
    const int blocks = std::min(most_blocks, (m.outputs - first) / 16);
    for (int r = 0; r < count; r += most_rows) {
      const int here = std::min(most_rows, count - r);
      tiles[here - 1][blocks - 1](rows + r * stride, stride, m, first, out + static_cast<std::size_t>(r) * m.outputs);
    }
  }
}

}  // namespace

const Kernel kernel_vnni{"avx512-vnni", runs_here, multiply, gate, recur, normalise, linear, share, see};

}  // namespace wederhoor::reading::model
#endif
