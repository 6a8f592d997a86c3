// Names that are one actor's.
#pragma once

#include <vector>

#include "reading/who/bearer.h"
#include "reading/who/who_words.h"

namespace wederhoor::reading {

// Joins parties that bear the same name: the list's id, the same words, an acronym, the last part of a fuller name.
// Sets Party::entity.
std::vector<Bearer> join_names(const WhoWords& words, std::vector<Party>& parties);

}  // namespace wederhoor::reading
