// Pull quotes: a line lifted out of the text and set large, so that it stands there twice.
#pragma once

#include "intake/block.h"

namespace wederhoor::intake {

// Marks the blocks that repeat words of another block and end without a stop, or in the name of who says them; that
// name becomes a block of its own beside it. Linear in the text.
void mark_pull_quotes(Blocks& blocks);

}  // namespace wederhoor::intake
