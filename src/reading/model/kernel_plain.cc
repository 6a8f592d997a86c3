// The arithmetic without special instructions: what every processor gives.
//
// Applies everywhere; chosen where neither AVX-512 VNNI nor AVX2 is there. Not written for speed.
// Tested by tests/reading/model/kernel_test.cc.
#include <array>

#include "reading/model/steps.h"

namespace wederhoor::reading::model {
namespace {

WEDERHOOR_STEPS(Floats4, )

bool runs_here() { return true; }

void multiply(const std::uint8_t* rows, std::size_t stride, int count, const Matrix& m, std::int32_t* out) {
  for (int r = 0; r < count; ++r, rows += stride, out += m.outputs) {
    const std::int8_t* w = m.weights;
    for (int block = 0; block < m.outputs; block += 16) {
      std::array<std::int32_t, 16> sum{};
      for (int i = 0; i < m.inputs; i += 4, w += 64) {
        for (int o = 0; o < 16; ++o) {
          for (int k = 0; k < 4; ++k) sum[o] += (rows[i + k] - 128) * w[4 * o + k];
        }
      }
      std::copy(sum.begin(), sum.end(), out + block);
    }
  }
}

}  // namespace

const Kernel kernel_plain{"plain", runs_here, multiply, gate, recur, normalise, squash, linear};

}  // namespace wederhoor::reading::model
