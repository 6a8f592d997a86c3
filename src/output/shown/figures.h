// A figure as a reader takes it: "± 70", "≥ 2", "20-90", "10".
#pragma once

#include <optional>
#include <string>

#include "wederhoor/reading.h"

namespace wederhoor::output {

std::string figure_words(const Quantity& quantity);

// The same as a stretch of a scale that begins at nothing.
struct Bar {
  double low = 0, high = 0;
  std::optional<double> dot;  // the figure itself, where one is given
  bool open = false;          // goes on above `high`
};
Bar bar_of(const Quantity& quantity);

}  // namespace wederhoor::output
