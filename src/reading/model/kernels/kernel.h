// The arithmetic of the network, in one version per kind of processor; all give the same bytes.
//
// Activations are normalised and held in bytes with 128 added, in steps of 1/24. Products are exact 32-bit sums.
// Tested by tests/reading/model/kernel_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace wederhoor::reading::model {

inline constexpr float steps_of_one = 24.0F;
inline constexpr std::uint8_t zero_byte = 128;

// Weights of a product, in blocks of 16 outputs: for each block and each four inputs, 16 times four signed bytes.
struct Matrix {
  int inputs = 0;                        // a multiple of 4
  int outputs = 0;                       // a multiple of 16
  const std::int8_t* weights = nullptr;  // inputs * outputs
  const std::int32_t* shift = nullptr;   // -128 times the sum of each output's weights
  const float* scale = nullptr;          // what one unit of the sum is worth
  const float* bias = nullptr;
  // Of the weights of two neighbouring inputs (first and second, third and fourth…), what is positive adds up to at
  // most 128, and what is negative too: 255 times each fits 16 bits.
  bool paired = false;
};

struct Kernel {
  const char* name;
  bool (*runs_here)();
  // out[r][o] = sum over i of (rows[r * stride + i] - 128) * weight[o][i], for `count` rows.
  void (*multiply)(const std::uint8_t* rows, std::size_t stride, int count, const Matrix& matrix, std::int32_t* out);
  // x[r][c] = a * sigmoid(b), where a is the first half of the outputs and b the second.
  void (*gate)(const std::int32_t* sums, int count, const Matrix& matrix, float* x);
  // h = f h' + (1 - f) z, z = tanh, f = sigmoid of the two halves of the outputs; the first half of the channels runs
  // from the left, the second from the right; x += h.
  void (*recur)(const std::int32_t* sums, int count, const Matrix& matrix, float* state, float* x);
  // Rows of floats: mean 0, deviation 1, as bytes.
  void (*normalise)(const float* x, int count, int width, std::uint8_t* out, std::size_t stride);
  // outputs [first, first + width) as numbers.
  void (*linear)(const std::int32_t* sums, int count, const Matrix& matrix, int first, int width, float* out);
  // `count` rows of `wide` scores (a multiple of 16) become shares that add up to 1.
  void (*share)(float* scores, int count, int wide);
  // What each of `words` words sees: of those that may be its head, of those that may hang on it. shares[d * wide + h]
  // is how far d hangs on h, 0 the root; up, down: `size` (a multiple of 32) numbers a word;
  // out: 2 * size numbers a word.
  void (*see)(const float* shares, int words, int wide, const float* up, const float* down, int size, float* out);
};

// Those of this build, best first; the last runs everywhere.
std::span<const Kernel* const> kernels();
// The best that runs on this processor.
const Kernel& best_kernel();

extern const Kernel kernel_vnni, kernel_avx2, kernel_plain;

}  // namespace wederhoor::reading::model
