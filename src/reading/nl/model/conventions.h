// What the Dutch treebank does without exception, put right after the network has spoken.
// Tested by tests/reading/nl/model/conventions_test.cc.
#pragma once

#include <cstdint>
#include <string_view>

#include "wederhoor/reading.h"

namespace wederhoor::reading::nl {

// Tokens [first, last) are one tree; it stays one.
void follow_conventions(std::string_view text, std::uint32_t first, std::uint32_t last, Reading& reading);

}  // namespace wederhoor::reading::nl
