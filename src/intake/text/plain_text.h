// Plain text to blocks: lines that are no text taken out, wrapped lines joined, hyphens at line ends undone.
#pragma once

#include <string_view>

#include "intake/block.h"
#include "intake/tables.h"
#include "intake/text/clean_text.h"

namespace wederhoor::intake {

// `file`: the decoded file. Every byte of it is white space or in a block. Linear.
Blocks plain_blocks(std::string_view file, const Tables& tables, Oddities& oddities);

}  // namespace wederhoor::intake
