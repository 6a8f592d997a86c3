// Takes a mail apart. Whatever is badly encoded is kept as it stands.
//   applies:      ge=C3=ABvacueerd; a line that ends in "=" goes on; base64 with spaces in it
//   applies not:  a boundary that never comes: all is one part
// Tested by tests/apart/mail_test.cc.
#include "apart/mail/mime.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "intake/bytes/encoding.h"

namespace wederhoor::apart {
namespace {

constexpr std::size_t most_headers = 500;
constexpr std::size_t longest_header = 16u << 10;
constexpr std::size_t most_parts = 1000;

std::string_view next_line(std::string_view& left) {
  const std::size_t end = left.find('\n');
  std::string_view line = left.substr(0, end);
  left.remove_prefix(end == std::string_view::npos ? left.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = static_cast<char>(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string utf8(std::string_view bytes, std::string_view charset) { return intake::decode_as(bytes, charset).text; }

// One encoded word "=?charset?Q?text?=" at the beginning; its length, or 0.
std::size_t encoded_word(std::string_view text, std::string& out) {
  if (!text.starts_with("=?")) return 0;
  const std::size_t one = text.find('?', 2);
  if (one == std::string_view::npos || one + 3 > text.size() || text[one + 2] != '?') return 0;
  const std::size_t end = text.find("?=", one + 3);
  if (end == std::string_view::npos) return 0;
  std::string_view charset = text.substr(2, one - 2);
  charset = charset.substr(0, charset.find('*'));
  const std::string_view words = text.substr(one + 3, end - one - 3);
  const char kind = static_cast<char>(text[one + 1] | 0x20);
  if (kind != 'q' && kind != 'b') return 0;
  out += utf8(kind == 'q' ? from_quoted_printable(words, true) : from_base64(words), charset);
  return end + 2;
}

// "a%C3%A9" of RFC 2231.
std::string from_percent(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded = text[i] == '%' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0;
    out += coded ? static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2])) : text[i];
    if (coded) i += 2;
  }
  return out;
}

}  // namespace

std::string_view MailPart::header(std::string_view name) const {
  for (const auto& [known, value] : headers) {
    if (known == name) return value;
  }
  return {};
}

std::string MailPart::type() const {
  const std::string_view value = header("content-type");
  const std::string out = base::ascii_lower(base::trim(value.substr(0, value.find(';'))));
  return out.find('/') == std::string::npos ? "text/plain" : out;
}

std::string MailPart::parameter(std::string_view of, std::string_view name) const {
  const std::string_view value = header(of);
  std::size_t at = value.find(';');
  while (at < value.size()) {
    const std::size_t equals = value.find('=', ++at);
    if (equals == std::string_view::npos) break;
    std::string known = base::ascii_lower(base::trim(value.substr(at, equals - at)));
    std::string_view rest = value.substr(equals + 1);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    const bool quoted = rest.starts_with('"');
    const std::size_t end = quoted ? std::min(rest.find('"', 1), rest.size()) : std::min(rest.find(';'), rest.size());
    std::string found(quoted ? rest.substr(1, end - 1) : base::trim(rest.substr(0, end)));
    if (known == std::string(name) + "*" || known == std::string(name) + "*0*") {
      const std::size_t mark = found.rfind('\'');
      return from_percent(mark == std::string::npos ? found : found.substr(mark + 1));
    }
    if (known == name) return found;
    at = value.find(';', static_cast<std::size_t>(rest.data() - value.data()) + end);
  }
  return {};
}

std::string MailPart::content() const {
  const std::string coding = base::ascii_lower(base::trim(header("content-transfer-encoding")));
  if (coding == "base64") return from_base64(body);
  if (coding == "quoted-printable") return from_quoted_printable(body);
  return std::string(body);
}

namespace {

bool is_header(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && colon > 0 && line.substr(0, colon).find(' ') == std::string_view::npos;
}

}  // namespace

MailPart read_part(std::string_view message) {
  MailPart out;
  while (!message.empty()) {
    const std::string_view before = message;
    const std::string_view line = next_line(message);
    if (line.empty()) break;
    if ((line[0] == ' ' || line[0] == '\t') && !out.headers.empty()) {
      std::string& value = out.headers.back().second;
      if (value.size() < longest_header) value += " " + std::string(base::trim(line));
      continue;
    }
    const std::size_t colon = line.find(':');
    if (!is_header(line)) {
      std::string_view behind = message;
      if (!out.headers.empty() && is_header(next_line(behind))) continue;  // a header was folded badly
      // no header: the body begins without a blank line
      message = before;
      break;
    }
    if (out.headers.size() < most_headers)
      out.headers.emplace_back(base::ascii_lower(line.substr(0, colon)),
                               std::string(base::trim(line.substr(colon + 1)).substr(0, longest_header)));
  }
  out.body = message;
  return out;
}

std::vector<std::string_view> parts_of(const MailPart& part) {
  std::vector<std::string_view> out;
  const std::string boundary = "--" + part.parameter("content-type", "boundary");
  if (boundary.size() == 2) return out;
  std::string_view left = part.body;
  const char* begin = nullptr;
  while (!left.empty() && out.size() < most_parts) {
    const char* at = left.data();
    const std::string_view line = next_line(left);
    if (!line.starts_with(boundary)) continue;
    const std::string_view rest = base::trim(line.substr(boundary.size()));
    if (!rest.empty() && rest != "--") continue;
    if (begin != nullptr) out.emplace_back(begin, static_cast<std::size_t>(at - begin));
    begin = left.data();
    if (rest == "--") return out;
  }
  if (begin != nullptr && out.size() < most_parts)
    out.emplace_back(begin, static_cast<std::size_t>(part.body.data() + part.body.size() - begin));
  return out;
}

std::string decoded_words(std::string_view header) {
  std::string out;
  bool word_before = false;
  for (std::size_t i = 0; i < header.size();) {
    // White space between two encoded words is none.
    if (word_before && (header[i] == ' ' || header[i] == '\t')) {
      const std::size_t next = header.find_first_not_of(" \t", i);
      if (next != std::string_view::npos && header.substr(next).starts_with("=?")) i = next;
    }
    const std::size_t size = encoded_word(header.substr(i), out);
    word_before = size > 0;
    if (size == 0) out += header[i];
    i += std::max<std::size_t>(size, 1);
  }
  return base::valid_utf8(out) ? out : utf8(out, "");
}

std::string from_base64(std::string_view text) {
  std::string out;
  unsigned bits = 0;
  int held = 0;
  for (const char c : text) {
    int value = 0;
    if (c >= 'A' && c <= 'Z')
      value = c - 'A';
    else if (c >= 'a' && c <= 'z')
      value = c - 'a' + 26;
    else if (c >= '0' && c <= '9')
      value = c - '0' + 52;
    else if (c == '+' || c == '-')
      value = 62;
    else if (c == '/' || c == '_')
      value = 63;
    else if (c == '=')
      break;
    else
      continue;
    bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out += static_cast<char>(bits >> held & 0xFF);
    }
  }
  return out;
}

std::string from_quoted_printable(std::string_view text, bool underscore_is_space) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '_' && underscore_is_space) {
      out += ' ';
    } else if (c != '=') {
      out += c;
    } else if (i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0) {
      out += static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
      i += 2;
    } else {
      const std::size_t end = std::min(text.find('\n', i), text.size());
      if (!base::trim(text.substr(i + 1, end - i - 1)).empty())
        out += c;  // no line end: as it stands
      else
        i = end;
    }
  }
  return out;
}

}  // namespace wederhoor::apart
