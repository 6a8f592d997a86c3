// What cmake/embed.cmake compiles in from web/ and lexicons/shared/questions.tsv.
#pragma once

#include <string_view>

namespace wederhoor::output {

struct WebFile {
  std::string_view text;
  std::string_view sha256;  // hex
};
extern const WebFile page_script, page_style, interface_strings, question_table, border_lines;

}  // namespace wederhoor::output
