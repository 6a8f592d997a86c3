// What each block of a report is: headline, lead, byline, subhead, caption, question, boilerplate or prose.
#pragma once

#include "intake/block.h"
#include "intake/tables.h"

namespace wederhoor::intake {

// Names the blocks, takes out what is no text, splits datelines, live-blog times and agency credits off the paragraphs
// they stand in. What the blocks say of author, outlet and day goes to `said` where it says nothing yet. Blocks that
// already have a kind keep it.
void find_structure(Blocks& blocks, const Tables& tables, Said& said);

}  // namespace wederhoor::intake
