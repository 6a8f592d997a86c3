// Decides how exact a number stays that was reckoned with: 100 times 1.1 is 110, not 110.00000000000001. Tested by
// tests/reading/nl/amounts/dutch_numerals_test.cc.
#include "reading/amounts/numerals.h"

#include <cmath>

namespace wederhoor::reading {

double rounded(double value) {
  if (value == 0) return 0;
  const double scale = std::pow(10.0, 9 - std::ceil(std::log10(std::fabs(value))));
  return std::round(value * scale) / scale;
}

}  // namespace wederhoor::reading
