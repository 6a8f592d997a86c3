// The layers of a mail: headers, parts, transfer encodings (RFC 5322, 2045, 2047, 2231). Views into the message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::apart {

struct MailPart {
  // Names in lower case, values on one line, as written.
  std::vector<std::pair<std::string, std::string>> headers;
  std::string_view body;

  std::string_view header(std::string_view name) const;
  // "text/html" of "Text/HTML; charset=…", "text/plain" where there is none.
  std::string type() const;
  // A parameter of a header: ("content-type", "charset"); empty where it is not there.
  std::string parameter(std::string_view header, std::string_view name) const;
  // The body with base64 and quoted-printable undone.
  std::string content() const;
};

// The headers up to the first blank line, and the rest. Linear.
MailPart read_part(std::string_view message);
// The parts between the boundaries of a multipart body, at most 1,000.
std::vector<std::string_view> parts_of(const MailPart& part);
// "=?utf-8?Q?Ren=C3=A9e?= <r@bode.example>" -> "Renée <r@bode.example>"
std::string decoded_words(std::string_view header);
std::string from_base64(std::string_view text);
std::string from_quoted_printable(std::string_view text, bool underscore_is_space = false);

}  // namespace wederhoor::apart
