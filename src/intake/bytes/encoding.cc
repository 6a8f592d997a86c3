// Decides what the bytes of a file mean.
//   applies:      "het caf\xE9" is windows-1252; FF FE and letters with zero bytes between them are UTF-16LE
//   applies not:  a page that declares windows-1252 but is valid UTF-8 is UTF-8, with a remark
// Tested by tests/intake/bytes/encoding_test.cc.
#include "intake/bytes/encoding.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/ascii.h"
#include "base/utf8.h"
#include "intake/bytes/guess_encoding.h"
#include "intake/bytes/mended.h"

namespace wederhoor::intake {
namespace {

using namespace std::string_view_literals;

Decoded from_utf8(std::string_view bytes, std::string encoding) {
  Decoded out{{}, std::move(encoding), {}};
  if (base::valid_utf8(bytes)) {
    out.text = std::string(bytes);
    return out;
  }
  out.text.reserve(bytes.size() + 16);
  std::size_t bad = 0;
  std::size_t first = 0;
  std::size_t code_points = 0;
  for (std::size_t i = 0; i < bytes.size(); ++code_points) {
    std::int32_t at = 0;
    UChar32 c = 0;
    const auto rest = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size() - i, 4));
    // NOLINTNEXTLINE(bugprone-inc-dec-in-conditions): a macro of ICU
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(bytes.data() + i), at, rest, c);
    if (c < 0 && bad == 0) first = code_points;
    if (c < 0) ++bad;
    base::append(out.text, c < 0 ? 0xFFFD : static_cast<char32_t>(c));
    i += static_cast<std::size_t>(at);
  }
  out.remarks.push_back(
      fmt::format("{} byte sequences are not UTF-8 and were replaced by U+FFFD, the first at {}", bad, first));
  return out;
}

Decoded from_utf16(std::string_view bytes, bool big) {
  Decoded out{{}, big ? "UTF-16BE" : "UTF-16LE", {}};
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big ? a << 8 | b : b << 8 | a);
  };
  std::size_t bad = bytes.size() % 2;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit(i);
    const bool lead = c >= 0xD800 && c < 0xDC00;
    if (lead && i + 3 < bytes.size() && (unit(i + 2) & 0xFC00) == 0xDC00) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = 0xFFFD;
      ++bad;
    }
    base::append(out.text, c);
  }
  if (bytes.size() % 2 != 0) base::append(out.text, 0xFFFD);
  if (bad > 0) out.remarks.push_back(fmt::format("{} units are not UTF-16 and were replaced by U+FFFD", bad));
  return out;
}

Decoded from_utf32(std::string_view bytes, bool big) {
  Decoded out{{}, big ? "UTF-32BE" : "UTF-32LE", {}};
  std::size_t bad = 0;
  for (std::size_t i = 0; i < bytes.size(); i += 4) {
    char32_t c = 0;
    for (std::size_t k = 0; k < 4; ++k) {
      const auto b = static_cast<unsigned char>(i + k < bytes.size() ? bytes[i + k] : 0);
      c |= static_cast<char32_t>(b) << (big ? 24 - 8 * k : 8 * k);
    }
    if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) || i + 4 > bytes.size()) c = (++bad, 0xFFFD);
    base::append(out.text, c);
  }
  if (bad > 0) out.remarks.push_back(fmt::format("{} units are not UTF-32 and were replaced by U+FFFD", bad));
  return out;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// By ICU's converter of that name; an unknown name or a failure gives an empty encoding.
Decoded from_code_page(std::string_view bytes, const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(name.c_str(), &status));
  if (U_FAILURE(status)) return {};
  std::vector<UChar> wide(bytes.size() * 2 + 16);
  const std::int32_t size = ucnv_toUChars(converter.get(), wide.data(), static_cast<std::int32_t>(wide.size()),
                                          bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status)) return {};
  Decoded out{{}, name, {}};
  icu::UnicodeString(false, wide.data(), size).toUTF8String(out.text);
  const std::size_t bad = std::count(wide.begin(), wide.begin() + size, u'\xFFFD');
  if (bad > 0) out.remarks.push_back(fmt::format("{} bytes mean nothing in {} and were replaced by U+FFFD", bad, name));
  return out;
}

bool label_character(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); }

// The name after `charset=` or `encoding=` in the first part of a page; empty if there is none.
std::string declared_charset(std::string_view bytes) {
  const std::string head = base::ascii_lower(bytes.substr(0, 4096));
  for (const std::string_view key : {"charset="sv, "<?xml"sv}) {
    std::size_t at = head.find(key);
    if (at == std::string::npos) continue;
    if (key == "<?xml") at = head.find("encoding=", at);
    if (at == std::string::npos || at > 1024 * 3) continue;
    at = head.find('=', at) + 1;
    while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
    std::size_t end = at;
    while (end < head.size() && (label_character(head[end]) || head[end] == '-' || head[end] == '_')) ++end;
    if (end > at && end - at < 24) return head.substr(at, end - at);
  }
  return {};
}

// As browsers read the labels: Latin-1 and ASCII mean windows-1252; Unicode labels on bytes that are not Unicode mean
// nothing.
std::string code_page_of(const std::string& label) {
  for (const std::string_view latin : {"iso-8859-1"sv, "latin1"sv, "latin-1"sv, "us-ascii"sv, "ascii"sv, "cp1252"sv,
                                       "iso8859-1"sv, "windows-1252"sv}) {
    if (label == latin) return "windows-1252";
  }
  if (label.starts_with("utf") || label.starts_with("unicode") || label.starts_with("iso-10646") ||
      label.starts_with("ucs"))
    return {};
  for (const char* standard : {"MIME", "IANA"}) {
    UErrorCode status = U_ZERO_ERROR;
    const char* name = ucnv_getStandardName(label.c_str(), standard, &status);
    if (U_SUCCESS(status) && name != nullptr) return name;
  }
  return {};
}

std::size_t count_controls(std::string_view bytes) {
  return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) {
    const auto b = static_cast<unsigned char>(c);
    return b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v' && b != 0x1B && b != 0x1A;
  }));
}

std::optional<Decoded> by_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) return from_utf8(bytes.substr(3), "UTF-8");
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return from_utf32(bytes.substr(4), false);
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return from_utf32(bytes.substr(4), true);
  if (bytes.starts_with("\xFF\xFE"sv)) return from_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xFE\xFF"sv)) return from_utf16(bytes.substr(2), true);
  return std::nullopt;
}

std::string charset_in(std::string_view bytes) {
  const bool declares = looks_like_html(bytes) || base::trim(bytes.substr(0, 64)).starts_with("<?xml");
  return declares ? declared_charset(bytes) : std::string();
}

// The same, with what was decoded once too often before it came to us undone.
Decoded mended(Decoded decoded) {
  Mended text = mend_twice_decoded(decoded.text);
  if (text.places == 0) return decoded;
  decoded.text = std::move(text.text);
  decoded.remarks.push_back(
      fmt::format("was UTF-8 read as windows-1252 and written again: undone in {} places, in which raw offsets count",
                  text.places));
  return decoded;
}

Decoded by_bytes(std::string_view bytes, const std::string& label) {
  const std::string declared = label.empty() ? label : code_page_of(label);
  if (base::valid_utf8(bytes)) {
    Decoded out = from_utf8(bytes, "UTF-8");
    const bool ascii =
        std::none_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (!declared.empty() && !ascii) out.remarks.push_back("declares " + declared + " but is UTF-8");
    return out;
  }
  if (!declared.empty()) {
    Decoded out = from_code_page(bytes, declared);
    if (!out.encoding.empty()) {
      out.remarks.insert(out.remarks.begin(), "decoded as " + declared + ", as the file declares");
      return out;
    }
  }
  if (mostly_utf8(bytes)) return from_utf8(bytes, "UTF-8");
  const CodePageGuess guess = guess_code_page(bytes);
  Decoded out = from_code_page(bytes, guess.name);
  out.remarks.insert(out.remarks.begin(), "decoded as " + guess.name + ", because the bytes are not UTF-8");
  if (!guess.doubt.empty()) out.remarks.insert(out.remarks.begin(), guess.doubt);
  return out;
}

}  // namespace

bool looks_like_html(std::string_view text) {
  const std::string head = base::ascii_lower(text.substr(0, 4096));
  const std::size_t start = std::min(head.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), head.size());
  const std::string_view first = std::string_view(head).substr(start);
  for (const std::string_view tag : {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<article"sv, "<main"sv,
                                     "<div"sv, "<p>"sv, "<p "sv, "<h1"sv, "<meta "sv, "<section"sv}) {
    if (first.starts_with(tag)) return true;
  }
  if (!first.starts_with("<")) return false;
  return first.find("<html") != std::string_view::npos || first.find("<!doctype html") != std::string_view::npos ||
         first.find("<body") != std::string_view::npos;
}

Result<Decoded> decode_file(std::string_view bytes, std::string_view file) {
  if (std::optional<Decoded> marked = by_mark(bytes)) return mended(*std::move(marked));
  if (const auto order = utf16_without_mark(bytes)) {
    Decoded out = from_utf16(bytes, *order == ByteOrder::big);
    out.remarks.insert(out.remarks.begin(), "decoded as " + out.encoding + ", by its pattern of zero bytes");
    return out;
  }
  if (const auto refusal = refuse_controls(bytes, file)) return *refusal;
  return mended(by_bytes(bytes, charset_in(bytes)));
}

Decoded decode_as(std::string_view bytes, std::string_view charset) {
  if (std::optional<Decoded> marked = by_mark(bytes)) return mended(*std::move(marked));
  if (const auto order = utf16_without_mark(bytes)) return from_utf16(bytes, *order == ByteOrder::big);
  const std::string label = base::ascii_lower(charset.substr(0, 40));
  return mended(by_bytes(bytes, label.empty() ? charset_in(bytes) : label));
}

std::optional<Error> refuse_controls(std::string_view text, std::string_view file) {
  const bool zero = text.find('\0') != std::string_view::npos;
  if (!zero && count_controls(text) * 20 <= text.size()) return std::nullopt;
  return Error{ErrorKind::refused, std::string(file),
               zero ? "is no text: it holds zero bytes" : "is no text: too many control characters",
               "give the text of the report, as plain text or HTML"};
}

}  // namespace wederhoor::intake
