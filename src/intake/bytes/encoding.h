// Bytes to Unicode: which encoding, and why. The choice is always recorded; no detector decides alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/result.h"

namespace wederhoor::intake {

// A file as Unicode. Its code points, counted from 0, are the "raw" offsets of the product; a byte order mark is not in
// it.
struct Decoded {
  std::string text;      // valid UTF-8
  std::string encoding;  // "UTF-8", "UTF-16LE", "windows-1252", "windows-1251", "KOI8-R" or what a page declared
  std::vector<std::string> remarks;
};

// In this order: byte order mark; UTF-16 without one (by its pattern of zero bytes); UTF-8 where the bytes are that;
// the encoding that an HTML page declares; mostly UTF-8 with damage; a Cyrillic code page where most letters are above
// ASCII; DOS; else windows-1252, with a remark where the bytes look like EBCDIC or a double-byte encoding. A byte that
// means nothing becomes U+FFFD, with a remark. Errors (refused): zero bytes or control characters that no text has.
Result<Decoded> decode_file(std::string_view bytes, std::string_view file);
// The same, where something around the bytes declares their charset (a mail, a web server): it stands in for what a
// page declares. Never refuses.
Decoded decode_as(std::string_view bytes, std::string_view charset);
// The refusal for zero bytes or control characters that no text has, or nothing.
std::optional<Error> refuse_controls(std::string_view text, std::string_view file);

// Does this begin like HTML? (doctype, html, head, body, or a first tag that only pages have)
bool looks_like_html(std::string_view text);

}  // namespace wederhoor::intake
