// JSON out, as a stream. Tested by tests/output/cells_test.cc.
#include "output/json_writer.h"

#include <fmt/format.h>

#include "base/utf8.h"

namespace wederhoor::output {
namespace {

// One code point, escaped where JSON, or a page that holds the JSON in a script element, would trip over it.
void append_escaped(std::string& out, char32_t c) {
  switch (c) {
    case U'"': out += "\\\""; return;
    case U'\\': out += "\\\\"; return;
    case U'\n': out += "\\n"; return;
    case U'\r': out += "\\r"; return;
    case U'\t': out += "\\t"; return;
    default: break;
  }
  if (c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029 || c == U'<') {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(c));
  } else {
    base::append(out, c);
  }
}

// Bytes that stand for themselves.
bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\' && byte != '<';
}

void append_string(std::string& out, std::string_view value) {
  out += '"';
  for (std::size_t i = 0; i < value.size();) {
    std::size_t end = i;
    while (end < value.size() && is_plain(value[end])) ++end;
    out.append(value, i, end - i);
    i = end;
    if (i == value.size()) break;
    const base::CodePoint c = base::decode(value, i);
    append_escaped(out, c.value);
    i += c.size;
  }
  out += '"';
}
}  // namespace

std::string json_string(std::string_view value) {
  std::string out;
  append_string(out, value);
  return out;
}

void JsonWriter::before() {
  if (comma_) out_.write(",");
  if (line_) out_.write("\n");
  comma_ = line_ = false;
}

void JsonWriter::open(char bracket) {
  before();
  out_.write({&bracket, 1});
}

void JsonWriter::close(char bracket) {
  if (line_) out_.write("\n");
  line_ = false;
  out_.write({&bracket, 1});
  comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  before();
  room_.clear();
  append_string(room_, name);
  room_ += ':';
  out_.write(room_);
}

void JsonWriter::text(std::string_view value) {
  before();
  room_.clear();
  append_string(room_, value);
  out_.write(room_);
  comma_ = true;
}

void JsonWriter::text_or_null(std::string_view value) {
  if (value.empty()) {
    raw("null");
  } else {
    text(value);
  }
}

void JsonWriter::raw(std::string_view value) {
  before();
  out_.write(value);
  comma_ = true;
}

void JsonWriter::line() { line_ = true; }

}  // namespace wederhoor::output
