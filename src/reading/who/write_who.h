// Who was found, written into the reading.
#pragma once

#include <vector>

#include "reading/who/bearer.h"
#include "reading/who/who_words.h"
#include "reading/words/word_row.h"

namespace wederhoor::reading {

// Writes mentions and entities; marks the places that act.
void write_who(const Report& report, std::vector<Party>& parties, const std::vector<Bearer>& bearers,
               const WordRow& row, const WhoWords& words, Reading& reading);

}  // namespace wederhoor::reading
