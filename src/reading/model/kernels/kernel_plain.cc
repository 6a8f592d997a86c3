// The arithmetic without special instructions: what every processor gives.
//
// Applies everywhere; chosen where neither AVX-512 VNNI nor AVX2 is there. Not written for speed.
// Tested by tests/reading/model/kernel_test.cc.
#include <vector>

#include "reading/model/kernels/steps.h"

namespace wederhoor::reading::model {
namespace {

WEDERHOOR_STEPS(Floats4, )

bool runs_here() { return true; }

// Sixteen-bit products are what compilers turn into vectors on their own, also for the oldest processors.
#if defined(__GNUC__) && !defined(__clang__)
__attribute__((optimize("O3")))
#endif
std::int32_t
dot(const std::int16_t* a, const std::int16_t* b, int count) {
  std::int32_t sum = 0;
  for (int i = 0; i < count; ++i) sum += a[i] * b[i];
  return sum;
}

void multiply(const std::uint8_t* rows, std::size_t stride, int count, const Matrix& m, std::int32_t* out) {
  const auto inputs = static_cast<std::size_t>(m.inputs);
  std::vector<std::int16_t> a(inputs * count), w(inputs * 16);
  for (int r = 0; r < count; ++r) {
    for (std::size_t i = 0; i < inputs; ++i) a[r * inputs + i] = static_cast<std::int16_t>(rows[r * stride + i] - 128);
  }
  const std::int8_t* packed = m.weights;
  for (int block = 0; block < m.outputs; block += 16) {
    for (std::size_t i = 0; i < inputs; i += 4) {
      for (std::size_t o = 0; o < 16; ++o, packed += 4) std::copy_n(packed, 4, w.data() + o * inputs + i);
    }
    for (int r = 0; r < count; ++r) {
      for (std::size_t o = 0; o < 16; ++o)
        out[static_cast<std::size_t>(r) * m.outputs + block + o] =
            dot(a.data() + r * inputs, w.data() + o * inputs, m.inputs);
    }
  }
}

}  // namespace

const Kernel kernel_plain{"plain", runs_here, multiply, gate, recur, normalise, linear, share, see};

}  // namespace wederhoor::reading::model
