// texts/: the clean text of each report, in which spans count, and the map from there to the raw file.
//
//   wederhoor-map 1
//   raw 5f0e…(32 hex digits)      XXH3-128 of the raw file
//   encoding windows-1252         what its bytes were decoded from
//   unit code_points
//   piece 0 120 14 134            clean text [0, 120) stands for [14, 134) of the raw file, decoded, byte order mark
//   not counted removed cookie_wall 134 611   taken out of the raw file
#pragma once

#include "output/view.h"

namespace wederhoor::output {
std::string map_file(const Report& report);
}
