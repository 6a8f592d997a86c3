// The spreadsheet rule: text cells that a spreadsheet would take for a formula get one ' in front; so do those that
// begin with ', which makes it reversible. Numbers, dates, ids, codes and spans are never touched.
//   escaped("=1+1") -> "'=1+1"     escaped("'t is zo") -> "''t is zo"     unescaped("'=1+1") -> "=1+1"
#pragma once

#include <string>
#include <string_view>

namespace wederhoor::output {

bool needs_escape(std::string_view text);
std::string escaped(std::string_view text);
std::string unescaped(std::string_view cell);
// A cell for an RFC 4180 file: in quotation marks where it holds the delimiter, a quotation mark or a line end.
void append_cell(std::string& line, std::string_view cell, char delimiter);

}  // namespace wederhoor::output
