// What cmake/embed.cmake compiles in from web/, lexicons/shared/questions.tsv and event_kinds.tsv.
#pragma once

#include <string_view>

namespace wederhoor::output {

struct WebFile {
  std::string_view text;
  std::string_view sha256;  // hex
};
extern const WebFile page_script, page_style, interface_strings, question_table, event_kind_table, family_table,
    country_table, body_table, border_lines;

}  // namespace wederhoor::output
