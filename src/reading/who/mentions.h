// Mentions: every phrase that points at somebody who can say, do or suffer something.
#pragma once

#include <vector>

#include "reading/who/who_words.h"

namespace wederhoor::reading {

// In text order; a phrase may stand inside another ("Poetins" in "Poetins woordvoerder").
std::vector<Party> find_parties(const WordRow& row, const WhoWords& words);

}  // namespace wederhoor::reading
