// Pull quotes: a line lifted out of the text and set large, so that it stands there twice.
#pragma once

#include "intake/block.h"

namespace wederhoor::intake {

// Takes out blocks that repeat a quote of another block and end without a stop, or in the name of its speaker. Linear
// in the text.
void take_out_pull_quotes(Blocks& blocks);

}  // namespace wederhoor::intake
