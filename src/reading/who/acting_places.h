// Places that stand for those who rule them.
#pragma once

#include "reading/who/who_words.h"

namespace wederhoor::reading {

// Does the place name at tokens [first, last) stand for a government ("Moskou zegt")? `capital`: it is one, or the name
// of a state's seat.
bool place_acts(const WordRow& row, const WhoWords& words, std::uint32_t first, std::uint32_t last, bool capital);

}  // namespace wederhoor::reading
