// The turns of a transcript, as quotations without marks.
#pragma once

#include "wederhoor/reading.h"

namespace wederhoor::reading {

// Adds a quotation for each turn that a label gives to somebody, as far as no marks enclose it already. Asks sentences
// and quotations; keeps these in text order. Linear.
void add_turns(Reading& reading);

}  // namespace wederhoor::reading
