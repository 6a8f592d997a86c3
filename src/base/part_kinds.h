// Kinds of marked parts of a report that stand beside its running text: no sentence goes on from them or into them, and
// what they say may stand in the text as well. A caption, a credit, a pull quote; not a headline, a subhead, a lead.
#pragma once

#include <string_view>

namespace wederhoor::base {

inline bool stands_aside(std::string_view part) {
  return part == "caption" || part == "credit" || part == "pull_quote";
}

}  // namespace wederhoor::base
