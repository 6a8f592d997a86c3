// Mentions: every phrase that points at somebody who can say, do or suffer something.
#pragma once

#include <vector>

#include "reading/who/who_words.h"

namespace wederhoor::reading {

// In text order; a phrase may stand inside another ("Poetins" in "Poetins woordvoerder").
std::vector<Party> find_parties(const WordRow& row, const WhoWords& words);

// Does the place name at tokens [first, last) stand for a government ("Moskou zegt")? `capital`: it is one, or the name
// of a state's seat.
bool place_acts(const WordRow& row, const WhoWords& words, std::uint32_t first, std::uint32_t last, bool capital);

}  // namespace wederhoor::reading
