// Counts UTF-16 units: one per code point, two where UTF-8 takes four bytes.
// Applies to: a report with emoji. Not to: code points (base/offsets.h).
// Tested by tests/page/sample_page_test.cc.
#include "output/page/utf16.h"

#include <algorithm>

namespace wederhoor::output {
namespace {

// Units that start at this byte: 0 inside a code point.
std::uint32_t units(unsigned char byte) { return (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1; }

}  // namespace

Utf16::Utf16(std::string_view text) : text_(text) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % step == 0) marks_.push_back(count);
    count += units(static_cast<unsigned char>(text[i]));
  }
  if (text.size() % step == 0) marks_.push_back(count);
}

std::uint32_t Utf16::at(std::uint32_t byte) const {
  byte = std::min(byte, static_cast<std::uint32_t>(text_.size()));
  std::uint32_t count = marks_[byte / step];
  for (std::size_t i = byte / step * step; i < byte; ++i) count += units(static_cast<unsigned char>(text_[i]));
  return count;
}

}  // namespace wederhoor::output
