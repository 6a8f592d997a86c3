// Byte offsets of a text to UTF-16 units, as browsers count. Linear once, then constant time per look-up.
//   Utf16("é😀a").at(6) -> 3
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace wederhoor::output {

class Utf16 {
 public:
  explicit Utf16(std::string_view text);
  std::uint32_t at(std::uint32_t byte) const;  // of a byte on a code point boundary; past the end: the length

 private:
  static constexpr std::uint32_t step = 64;
  std::string_view text_;
  std::vector<std::uint32_t> marks_;  // units before byte i * step
};

}  // namespace wederhoor::output
