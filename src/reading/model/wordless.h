// Long rows of signs that are no language: (a) (b) (c) …, | 3 | 4 | 5 …, – – –. There is nothing in them that a tree
// could tell, and they have up to three tokens a word of prose.
//
// Tested by tests/reading/model/parser_test.cc.
#pragma once

#include <string_view>

#include "wederhoor/reading.h"

namespace wederhoor::reading::model {

// Whether tokens [first, last) are such a row: more than 64, of which less than a quarter has two letters.
bool is_wordless(std::string_view text, std::uint32_t first, std::uint32_t last, const Reading& reading);

// Fills in what their forms tell. The first is the root, the others hang on it.
void read_wordless(std::string_view text, std::uint32_t first, std::uint32_t last, Reading& reading);

}  // namespace wederhoor::reading::model
