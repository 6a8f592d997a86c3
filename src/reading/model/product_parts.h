// A product whose outputs answer several questions: which outputs belong to which, and taking them out.
//
// Tested by tests/reading/model/parser_test.cc and weights_test.cc.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "reading/model/kernels/kernel.h"
#include "reading/model/weights.h"

namespace wederhoor::reading::model {

// Neighbouring outputs; each part begins at a multiple of 16.
struct Part {
  int first = 0, size = 0;
  int padded() const { return (size + 15) / 16 * 16; }
};

// Reads first and size of each part from the section `name`. All outputs together; 0 if the parts do not follow each
// other.
int read_parts(const Weights& weights, const std::string& name, std::span<Part* const> parts);

// The sums of a product for `rows` rows.
struct Sums32 {
  const Kernel& kernel;
  const Matrix& matrix;
  const std::int32_t* sums;
  int rows;
  // Rows of part.padded() numbers.
  void numbers(const Part& part, std::vector<float>& to) const;
  // Rows of part.size normalised bytes; for sizes that are multiples of 16.
  void bytes(const Part& part, std::vector<float>& room, std::vector<std::uint8_t>& to) const;
};

}  // namespace wederhoor::reading::model
