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

bool ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Accented letters of DOS between ASCII letters, more often than those of windows-1252.
bool mostly_dos(std::string_view bytes) {
  constexpr std::string_view dos = "\x81\x82\x83\x84\x87\x88\x89\x8A\x8B\x8C\x8D\x95";  // ü é â ä ç ê ë è ï î ì ò
  std::size_t of_dos = 0, of_windows = 0;
  for (std::size_t i = 1; i + 1 < bytes.size(); ++i) {
    if (!ascii_letter(bytes[i - 1]) || !ascii_letter(bytes[i + 1])) continue;
    of_dos += dos.find(bytes[i]) != std::string_view::npos;
    of_windows += static_cast<unsigned char>(bytes[i]) >= 0xC0;
  }
  return of_dos > of_windows;
}

// Are letters above ASCII parted into words by spaces and signs, as Cyrillic is?
bool high_runs_are_words(std::string_view bytes) {
  std::size_t high = 0, runs = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool here = static_cast<unsigned char>(bytes[i]) >= 0x80;
    high += here;
    runs += here && (i == 0 || static_cast<unsigned char>(bytes[i - 1]) < 0x80);
  }
  return high <= 12 * runs;
}

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
    // NOLINTNEXTLINE(bugprone-inc-dec-in-conditions): a macro of ICU
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(bytes.data() + i), at,
            static_cast<std::int32_t>(std::min<std::size_t>(bytes.size() - i, 4)), c);
    ++(c < 0 ? bad : good);
    i += static_cast<std::size_t>(at);
  }
  return good >= 4 * bad && good > 0;
}

CodePageGuess guess_code_page(std::string_view bytes) {
  std::array<std::size_t, 256> counts{};
  for (const char c : bytes) ++counts[static_cast<unsigned char>(c)];
  std::size_t ascii = 0, low = 0, high = 0;  // ASCII letters; 0x80 to 0x9F; above
  for (unsigned b = 0; b < 256; ++b) {
    if (b >= 128 || std::isalpha(static_cast<int>(b)) != 0) (b < 128 ? ascii : b < 0xA0 ? low : high) += counts[b];
  }
  if (low + high <= ascii) return {mostly_dos(bytes) ? "IBM850" : "windows-1252", {}};
  if (counts[0x40] * 16 > bytes.size() && counts[' '] == 0)
    return {"windows-1252", "the bytes look like EBCDIC, which is not read: convert it to UTF-8 (iconv -f CP500)"};
  std::size_t best = 0;
  std::string name;
  for (const CodePage& page : code_pages) {
    std::size_t hits = 0;
    for (const char c : page.frequent) hits += counts[static_cast<unsigned char>(c)];
    if (hits > best) {
      best = hits;
      name = page.name;
    }
  }
  const bool cyrillic = best * 3 >= high && low * 4 <= high && high_runs_are_words(bytes);
  if (cyrillic) return {name, {}};
  return {"windows-1252",
          "the bytes look like an encoding that is not read (GB18030, Big5, Shift-JIS, EUC): convert it to UTF-8"};
}

}  // namespace wederhoor::intake
