// UTF-8, on ICU's properties. Tested by tests/base/utf8_test.cc.
#include "base/utf8.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>

namespace wederhoor::base {

CodePoint decode(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, 0};
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1};
  std::int32_t i = 0;
  const auto rest = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, 4));
  UChar32 c = 0;
  // NOLINTNEXTLINE(bugprone-inc-dec-in-conditions): a macro of ICU
  U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data() + at), i, rest, c);
  if (c < 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(c), static_cast<std::uint32_t>(i)};
}

CodePoint decode_before(std::string_view text, std::size_t at) {
  if (at == 0 || at > text.size()) return {0, 0};
  std::size_t begin = at - 1;
  if (static_cast<unsigned char>(text[begin]) < 0x80) return {static_cast<unsigned char>(text[begin]), 1};
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  const CodePoint found = decode(text, begin);
  return begin + found.size == at ? found : CodePoint{0xFFFD, 1};
}

void append(std::string& out, char32_t code_point) {
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
    return;
  }
  char bytes[4];
  std::int32_t size = 0;
  UBool failed = false;
  U8_APPEND(bytes, size, 4, static_cast<UChar32>(code_point), failed);
  if (failed) {
    out += "\xEF\xBF\xBD";
  } else {
    out.append(bytes, static_cast<std::size_t>(size));
  }
}

namespace {
// Are there eight more bytes, all of them ASCII?
bool eight_ascii(std::string_view text, std::size_t at) {
  if (text.size() - at < 8) return false;
  std::uint64_t bytes;
  std::memcpy(&bytes, text.data() + at, 8);
  return (bytes & 0x8080808080808080U) == 0;
}
}  // namespace

bool valid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t i = 0;
  while (i < text.size()) {
    if (eight_ascii(text, i)) {
      i += 8;
      continue;
    }
    if (bytes[i] < 0x80) {
      ++i;
      continue;
    }
    std::int32_t at = 0;
    UChar32 c = 0;
    // NOLINTNEXTLINE(bugprone-inc-dec-in-conditions): a macro of ICU
    U8_NEXT(bytes + i, at, static_cast<std::int32_t>(std::min<std::size_t>(text.size() - i, 4)), c);
    if (c < 0) return false;
    i += static_cast<std::size_t>(at);
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t n = 0;
  for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

// ASCII, nearly all there is, without ICU's tables.
bool is_letter(char32_t c) {
  return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : u_isalpha(static_cast<UChar32>(c));
}
bool is_digit(char32_t c) { return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(static_cast<UChar32>(c)); }
bool is_upper(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(static_cast<UChar32>(c)); }
bool is_space(char32_t c) {
  return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : u_isUWhiteSpace(static_cast<UChar32>(c));
}
bool is_punctuation(char32_t c) { return u_ispunct(static_cast<UChar32>(c)); }
bool is_symbol(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_SM_MASK | U_GC_SC_MASK | U_GC_SK_MASK | U_GC_SO_MASK)) != 0;
}

namespace {
char ascii_small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string lower_by_context(std::string_view text) {
  std::string out;
  icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))
      .toLower(icu::Locale::getRoot())
      .toUTF8String(out);
  return out;
}

bool ascii_only(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}
}  // namespace

// Letter by letter, but for a word with one of the two capitals that do not stand for themselves (I with a dot, which
// becomes two letters, and sigma, which differs at the end of a word) and for bytes that are no UTF-8.
std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      out += ascii_small(text[at++]);
      continue;
    }
    const CodePoint c = decode(text, at);
    at += c.size;
    if (c.value == 0x130 || c.value == 0x3A3 || (c.value == 0xFFFD && c.size == 1)) {
      return lower_by_context(text);
    } else {
      append(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))));
    }
  }
  return out;
}

std::string fold(std::string_view text) {
  if (ascii_only(text)) return lower(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::UnicodeString lowered =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))
          .toLower(icu::Locale::getRoot());
  const icu::UnicodeString apart = nfd->normalize(lowered, status);
  icu::UnicodeString kept;
  bool cyrillic = false;
  for (std::int32_t i = 0; i < apart.length();) {
    const UChar32 c = apart.char32At(i);
    i += U16_LENGTH(c);
    const bool mark = u_charType(c) == U_NON_SPACING_MARK;
    if (mark && !cyrillic) continue;
    if (!mark) cyrillic = c >= 0x400 && c < 0x530;
    switch (c) {
      case 0xDF: kept.append(u"ss", 2); break;
      case 0xE6: kept.append(u"ae", 2); break;
      case 0x153: kept.append(u"oe", 2); break;
      case 0xF8: kept.append(u'o'); break;
      case 0x142: kept.append(u'l'); break;
      case 0x111: kept.append(u'd'); break;
      case 0x2019:
      case 0x2018:
      case 0x2BC: kept.append(u'\''); break;
      default: kept.append(c);
    }
  }
  std::string out;
  nfc->normalize(kept, status).toUTF8String(out);
  return out;
}

bool starts_upper(std::string_view text) { return is_upper(decode(text, 0).value); }

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const CodePoint c = decode(text, 0);
    if (!is_space(c.value)) break;
    text.remove_prefix(c.size);
  }
  while (!text.empty()) {
    const CodePoint c = decode_before(text, text.size());
    if (!is_space(c.value)) break;
    text.remove_suffix(c.size);
  }
  return text;
}

std::string squeeze(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode(text, i);
    if (is_space(c.value)) {
      gap = !out.empty();
    } else {
      if (gap) out += ' ';
      gap = false;
      out.append(text.substr(i, c.size));
    }
    i += c.size;
  }
  return out;
}

}  // namespace wederhoor::base
