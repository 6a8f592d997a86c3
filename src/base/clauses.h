// Which clause each word stands in, by the tree.
#pragma once

#include <cstdint>
#include <vector>

#include "wederhoor/reading.h"

namespace wederhoor::base {

// clause_head() of every token at once. Linear.
std::vector<std::uint32_t> clause_heads(const Reading& reading);

}  // namespace wederhoor::base
