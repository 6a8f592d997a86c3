// Quote marks: for every quotation mark of a paragraph, does it open or close? Decided by its shape, by what it
// touches, and where both are silent by what is open. Linear.
#pragma once

#include <string_view>
#include <vector>

#include "reading/words/tokens.h"

namespace wederhoor::reading {

enum class QuoteFamily : std::uint8_t { doubled, single, angled };  // „ " '' ,, ” ; ' ‘ ’ ; « »

struct QuoteMark {
  std::uint32_t word = 0;  // into the words
  QuoteFamily family = QuoteFamily::doubled;
  bool opens = false;
};

// The marks of words [first, last), in text order.
std::vector<QuoteMark> find_quote_marks(std::string_view text, const std::vector<Word>& words, std::uint32_t first,
                                        std::uint32_t last);

}  // namespace wederhoor::reading
