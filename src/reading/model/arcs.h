// How well every word of a sentence would do as the head of every other. Tested by tests/reading/model/parser_test.cc.
#pragma once

#include <cstdint>
#include <vector>

#include "reading/model/kernels/kernel.h"

namespace wederhoor::reading::model {

inline constexpr int far = 16;  // words: distances beyond are as this one
inline constexpr int far_dep_size = 2 * far + 2, far_head_size = 2 * far + 1;
inline constexpr int far_padded = 48;

// What the words of one sentence say of themselves, row by row.
struct ArcParts {
  const std::uint8_t* dep = nullptr;   // as dependent, `size` bytes
  const std::uint8_t* head = nullptr;  // as head, `size` bytes
  const std::uint8_t* root = nullptr;  // the root as head; null: it is judged by far_dep alone
  int size = 0;
  const float* far_dep = nullptr;   // how it likes a head so far to the left … right, and the root: far_padded numbers
  const float* far_head = nullptr;  // how it likes a dependent from which it is so far: far_padded numbers
  float sharp = 0;                  // what one unit of the product of dep and head is worth
};

struct ArcRoom {
  std::vector<std::int8_t> packed;
  std::vector<std::int32_t> shift, sums;
  std::vector<float> before, behind;  // how each head likes a dependent far behind it, far before it
};

// scores[d * wide + h]: word d under head h, 0 the root and h the word h - 1; a word under itself gets no chance.
// wide > words. Numbers beyond `words` are left alone.
void score_arcs(const Kernel& kernel, const ArcParts& parts, int words, int wide, ArcRoom& room, float* scores);

}  // namespace wederhoor::reading::model
