// Makes any page cheap for the HTML parser: same length, same text, only tag names differ, so that all offsets stay
// true.
#pragma once

#include <string>
#include <string_view>

namespace wederhoor::intake {

// gumbo's work grows with depth, with open formatting elements (they are rebuilt in each block), with tables (text
// between cells is moved) and with attributes. In the copy
//   - formatting tags (a b i em font …) have an "x" for their first letter: ordinary elements, rebuilt by nobody;
//   - table tags are named aside, ul and dl: blocks, moved by nobody;
//   - tags deeper than 512, beyond the 100,000th, or with more than 100 attributes are spaces.
struct Guarded {
  std::string page;  // for the parser
  bool cut = false;  // tags were overwritten
};
Guarded guard(std::string_view page);

}  // namespace wederhoor::intake
