// Byte offsets of a text to code points, for outputs. Linear once, then constant time per look-up.
//   Offsets("één").code_point(5) -> 3
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/text.h"

namespace wederhoor::base {

class Offsets {
 public:
  explicit Offsets(std::string_view text);
  std::uint32_t code_point(std::uint32_t byte) const;  // of a byte on a code point boundary
  std::uint32_t byte(std::uint32_t code_point) const;  // the inverse; the end of the text if past it

 private:
  static constexpr std::uint32_t step = 64;
  std::string_view text_;
  std::vector<std::uint32_t> marks_;  // code points before byte i * step
};

// "12-30;45-60", code points; "" for none.
std::string span_cell(const Offsets&, const Spans&);
// The words of the spans, pieces joined by " // ".
std::string words_of(std::string_view text, const Spans&);
// White space at both ends of a span off; an all-white span comes back empty.
Span trimmed(std::string_view text, Span span);

}  // namespace wederhoor::base
