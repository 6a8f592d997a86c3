// Disputes of an incident that ask one question.
#pragma once

#include <set>
#include <vector>

#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

// Those that are asked in the same words become one; their positions are joined where they answer the same. In the
// order of the first; linear but for those of one question, which are few.
std::vector<Dispute> join_disputes(const Heap& heap, std::vector<Dispute> disputes);

// Of the verified claims those that tell the time or the name that one position answers and no other does.
std::vector<Ref> settled_by_footage(const Heap& heap, const std::vector<Verified>& verified, const Dispute& dispute);

}  // namespace wederhoor::dossier
