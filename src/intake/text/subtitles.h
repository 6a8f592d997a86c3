// SRT and WebVTT to paragraphs: the words of the cues, joined.
#pragma once

#include "intake/block.h"
#include "intake/text/clean_text.h"

namespace wederhoor::intake {

// Numbers, times, styles and notes out; a line that a cue repeats from the one before it once. A paragraph ends where a
// sentence does and two seconds pass, or it is long. Linear.
Blocks subtitle_blocks(std::string_view file, Oddities& oddities);

}  // namespace wederhoor::intake
