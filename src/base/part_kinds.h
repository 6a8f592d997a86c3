// Kinds of marked parts of a report that stand beside its running text: no sentence goes on from them or into them, and
// what they say may stand in the text as well: a caption, a credit, a pull quote; not a headline, a subhead, a lead.
// And kinds that open the turns of a transcript.
#pragma once

#include <algorithm>
#include <string_view>

#include "wederhoor/report.h"

namespace wederhoor::base {

inline bool stands_aside(std::string_view part) {
  return part == "caption" || part == "credit" || part == "pull_quote";
}

// The label of somebody's turn in a transcript: "MAES:", "A:". What stands behind it is what he says.
inline bool gives_the_word(std::string_view part) { return part == "turn_speaker" || part == "turn_answer"; }
// Any label of a turn: also that of who presents or asks.
inline bool opens_turn(std::string_view part) { return part == "turn_host" || gives_the_word(part); }

// A live blog: some of its parts begin with a clock time. Linear in the parts: ask once of a report.
inline bool is_live(const Report& report) {
  return std::any_of(report.parts.begin(), report.parts.end(),
                     [](const MarkedPart& part) { return part.kind == "live_time"; });
}

}  // namespace wederhoor::base
