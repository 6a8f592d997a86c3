// Small letters of ASCII: names of headers, tags and files, where other letters count as they are.
//   ascii_lower("Content-Type") -> "content-type"
#pragma once

#include <string>
#include <string_view>

namespace wederhoor::base {

inline char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

inline std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

}  // namespace wederhoor::base
