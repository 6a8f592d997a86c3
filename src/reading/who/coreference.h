// Coreference: which mentions of a report mean one actor, where no name tells. What the text does not tell stays apart:
// a mention without an entity is unknown.
#pragma once

#include <vector>

#include "reading/who/bearer.h"
#include "reading/who/told_lands.h"
#include "reading/who/who_words.h"

namespace wederhoor::reading {

// After join_names: joins what is told by role, apposition, number, order and distance: "de oud-commandant", "beide
// groepen", "hij".
void join_nominals(const Report& report, const WordRow& row, const WhoWords& words, const ToldLands& lands,
                   std::vector<Party>& parties, std::vector<Bearer>& bearers);

}  // namespace wederhoor::reading
