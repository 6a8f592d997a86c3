// Bytes to code points. Tested by tests/base/offsets_test.cc.
#include "base/offsets.h"

#include <algorithm>

#include "base/utf8.h"

namespace wederhoor::base {
namespace {
bool leads(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }
}  // namespace

Offsets::Offsets(std::string_view text) : text_(text) {
  std::uint32_t count = 0;
  marks_.reserve(text.size() / step + 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % step == 0) marks_.push_back(count);
    count += leads(text[i]);
  }
  if (text.size() % step == 0) marks_.push_back(count);
}

std::uint32_t Offsets::code_point(std::uint32_t byte) const {
  byte = std::min<std::uint32_t>(byte, static_cast<std::uint32_t>(text_.size()));
  std::uint32_t count = marks_[byte / step];
  for (std::uint32_t i = byte / step * step; i < byte; ++i) count += leads(text_[i]);
  return count;
}

std::uint32_t Offsets::byte(std::uint32_t code_point) const {
  const auto mark = std::upper_bound(marks_.begin(), marks_.end(), code_point);
  const auto block = static_cast<std::uint32_t>(mark - marks_.begin()) - 1;
  std::uint32_t count = marks_[block];
  for (std::uint32_t i = block * step; i < text_.size(); ++i) {
    if (leads(text_[i]) && count++ == code_point) return i;
  }
  return static_cast<std::uint32_t>(text_.size());
}

std::string span_cell(const Offsets& offsets, const Spans& spans) {
  std::string out;
  for (const Span& s : spans) {
    if (!out.empty()) out += ';';
    out += std::to_string(offsets.code_point(s.begin)) + '-' + std::to_string(offsets.code_point(s.end));
  }
  return out;
}

std::string words_of(std::string_view text, const Spans& spans) {
  std::string out;
  for (const Span& s : spans) {
    if (!out.empty()) out += " // ";
    out += s.of(text);
  }
  return out;
}

Span trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    const CodePoint c = decode(text, span.begin);
    if (!is_space(c.value)) break;
    span.begin += c.size;
  }
  while (!span.empty()) {
    const CodePoint c = decode_before(text, span.end);
    if (!is_space(c.value)) break;
    span.end -= c.size;
  }
  return span;
}

}  // namespace wederhoor::base
