// Letters for the reader's features: reading UTF-8, and a lower case that never changes between machines or library
// versions.
//
// Only alphabets that Dutch news prints are lowered (Latin, Greek, Cyrillic); every other code point is its own lower
// case. Tested by tests/reading/model/features_test.cc.
#pragma once

#include <string>
#include <string_view>

namespace wederhoor::reading::model {

// The code points of `text`; a byte that is no UTF-8 counts as one code point of its own (0xFFFD).
std::u32string decode(std::string_view text);

// Appends `letter` as UTF-8.
void append_utf8(std::string& out, char32_t letter);
std::string encode(std::u32string_view letters);

char32_t lower(char32_t letter);
std::string lower(std::string_view text);
bool is_upper(char32_t letter);

}  // namespace wederhoor::reading::model
