// Quotations: what stands between quotation marks, nested, over paragraphs, unclosed. Linear: 1 MB of marks is read in
// one pass.
#pragma once

#include <string_view>

#include "reading/words/find_words.h"
#include "wederhoor/reading.h"

namespace wederhoor::reading {

// Fills reading.quotations from the marks; asks tokens and sentences.
void find_quotations(std::string_view text, const WordFacts& facts, Reading& reading);

}  // namespace wederhoor::reading
