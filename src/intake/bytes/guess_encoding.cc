// Counts bytes to tell encodings apart.
//   applies:      "\xCF\xF0\xE8\xE2\xE5\xF2" (Привет) is windows-1251: all letters are high
//   applies not:  "co\xEBrdinatie" is windows-1252: a lone high letter among ASCII letters
// Tested by tests/intake/bytes/encoding_test.cc.
#include "intake/bytes/guess_encoding.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace wederhoor::intake {
namespace {

bool text_unit(unsigned u) {
  if (u < 0x20) return u == '\t' || u == '\n' || u == '\r';
  return u < 0x7F || (u >= 0xA0 && u < 0x250) || (u >= 0x370 && u < 0x530) || (u >= 0x2010 && u < 0x2040) ||
         u == 0x20AC;
}

struct Units {
  std::size_t text = 0;    // units that are characters of European text
  std::size_t common = 0;  // of those, ASCII letters, spaces and line ends: what every text has
};

Units count_units(std::string_view bytes, bool big) {
  Units out;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    const unsigned u = big ? a << 8 | b : b << 8 | a;
    out.text += text_unit(u);
    out.common += u == ' ' || u == '\n' || (u < 0x7F && std::isalnum(static_cast<int>(u)) != 0);
  }
  return out;
}

// Lower-case Cyrillic letters by how often Russian and Ukrainian use them, as bytes of each code page.
struct CodePage {
  const char* name;
  std::string_view frequent;  // о е а и н т с р в л
};
constexpr std::array<CodePage, 4> code_pages = {{
    {"windows-1251", "\xEE\xE5\xE0\xE8\xED\xF2\xF1\xF0\xE2\xEB"},
    {"KOI8-R", "\xCF\xC5\xC1\xC9\xCE\xD4\xD3\xD2\xD7\xCC"},
    {"ISO-8859-5", "\xDE\xD5\xD0\xD8\xDD\xE2\xE1\xE0\xD2\xDB"},
    {"IBM866", "\xAE\xA5\xA0\xA8\xAD\xE2\xE1\xE0\xA2\xAB"},
}};

}  // namespace

std::optional<ByteOrder> utf16_without_mark(std::string_view bytes) {
  bytes = bytes.substr(0, 1 << 16);
  const std::size_t units = bytes.size() / 2;
  if (units < 2 || bytes.find('\0') == std::string_view::npos) return std::nullopt;
  const Units little = count_units(bytes, false);
  const Units big = count_units(bytes, true);
  const auto good = [&](const Units& a, const Units& b) {
    return a.text * 10 >= units * 9 && a.common * 20 >= units && a.common > 4 * b.common;
  };
  if (good(little, big)) return ByteOrder::little;
  if (good(big, little)) return ByteOrder::big;
  return std::nullopt;
}

bool mostly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
      continue;
    }
    std::int32_t at = 0;
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(bytes.data() + i), at,
            static_cast<std::int32_t>(std::min<std::size_t>(bytes.size() - i, 4)), c);
    ++(c < 0 ? bad : good);
    i += static_cast<std::size_t>(at);
  }
  return good >= 4 * bad && good > 0;
}

std::string guess_code_page(std::string_view bytes) {
  std::array<std::size_t, 256> counts{};
  for (const char c : bytes) ++counts[static_cast<unsigned char>(c)];
  std::size_t ascii = 0;
  std::size_t high = 0;
  for (unsigned b = 0; b < 256; ++b) {
    if (b < 128 ? std::isalpha(static_cast<int>(b)) != 0 : b >= 0xA0) (b < 128 ? ascii : high) += counts[b];
  }
  if (high <= ascii) return "windows-1252";
  std::size_t best = 0;
  std::string name = "windows-1252";
  for (const CodePage& page : code_pages) {
    std::size_t hits = 0;
    for (const char c : page.frequent) hits += counts[static_cast<unsigned char>(c)];
    if (hits > best) {
      best = hits;
      name = page.name;
    }
  }
  return best * 3 >= high ? name : "windows-1252";
}

}  // namespace wederhoor::intake
