// The labels that open the turns of a transcript: "ANKER: …", "MAES: …", "V: …".
#pragma once

#include "intake/block.h"
#include "intake/text/line_marks.h"

namespace wederhoor::intake {

// Cuts the label off each block that one opens, as a block of its own before it, of kind turn_speaker (who speaks is
// named), turn_answer (the person interviewed) or turn_host (who asks, or the outlet itself). Nothing is cut in a text
// that is no transcript.
void split_turn_labels(Blocks& blocks, const LineMarks& marks);

}  // namespace wederhoor::intake
