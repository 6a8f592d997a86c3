// A figure as a reader takes it: "± 70", "≥ 2", "20-90", "10".
#pragma once

#include <string>

#include "wederhoor/reading.h"

namespace wederhoor::output {

std::string figure_words(const Quantity& quantity);

}  // namespace wederhoor::output
