// Mentions: every phrase that points at somebody who can say, do or suffer something.
#pragma once

#include <vector>

#include "reading/who/told_lands.h"
#include "reading/who/who_words.h"

namespace wederhoor::reading {

// In text order, of two that begin together the longer one first; a phrase may stand inside another ("Poetins" in
// "Poetins woordvoerder").
std::vector<Party> find_parties(const WordRow& row, const WhoWords& words, const ToldLands& lands);

}  // namespace wederhoor::reading
