// Reads runs of characters beyond ASCII as the windows-1252 bytes that they may have been.
//   applies:      "geÃ«vacueerd", "â€œWij gaan doorâ€�": the last byte of ” means nothing in windows-1252 and was lost
//   applies not:  "São Paulo", "Ångström", one "Ã" in a text about encodings
// Tested by tests/intake/bytes/encoding_test.cc.
#include "intake/bytes/mended.h"

#include <array>
#include <optional>

#include "base/utf8.h"

namespace wederhoor::intake {
namespace {

// What the bytes 0x80 to 0x9F mean in windows-1252.
constexpr std::array<char32_t, 32> page = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                           0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                           0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                           0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

std::optional<unsigned char> byte_of(char32_t c) {
  if (c >= 0xA0 && c <= 0xFF) return static_cast<unsigned char>(c);
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (page[i] == c) return static_cast<unsigned char>(0x80 + i);
  }
  if (c == 0xFFFD) return static_cast<unsigned char>(0x9D);  // the one that is lost most: of ”
  return std::nullopt;
}

std::size_t length_of(unsigned char lead) {
  return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC3 || lead == 0xC2 ? 2 : 0;
}

// The character that was taken apart at `at`; its size in the text is added to `at`. Nothing where there is none.
std::optional<std::string> whole_at(std::string_view text, std::size_t& at) {
  const base::CodePoint first = base::decode(text, at);
  const auto lead = byte_of(first.value);
  if (!lead || *lead < 0xC2 || *lead > 0xF4 || first.value == 0xFFFD) return std::nullopt;
  std::string bytes(1, static_cast<char>(*lead));
  std::size_t i = at + first.size;
  while (bytes.size() < length_of(*lead) && i < text.size()) {
    const base::CodePoint next = base::decode(text, i);
    const auto byte = byte_of(next.value);
    if (!byte || *byte < 0x80 || *byte > 0xBF) return std::nullopt;
    bytes += static_cast<char>(*byte);
    i += next.size;
  }
  if (bytes.size() != length_of(*lead) || !base::valid_utf8(bytes)) return std::nullopt;
  at = i;
  return bytes;
}

}  // namespace

Mended mend_twice_decoded(std::string_view text) {
  Mended out;
  std::size_t against = 0, done = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    const std::optional<std::string> whole = whole_at(text, i);
    if (whole) {
      out.text += text.substr(done, begin - done);
      out.text += *whole;
      done = i;
      ++out.places;
    } else {
      ++against;
      i += base::decode(text, i).size;
    }
  }
  if (out.places < 2 || against * 10 > out.places) return {};
  out.text += text.substr(done);
  return out;
}

}  // namespace wederhoor::intake
