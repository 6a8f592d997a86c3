// Which of the places of one name is meant.
#pragma once

#include "reading/where/places_find.h"

namespace wederhoor::reading {

// The row of the gazetteer of each name, in the same order; -1: not known. Linear in names times the places of one name
// (at most 60) times the anchors looked at (at most 24).
std::vector<std::int64_t> choose_places(const WordRow& row, const PlaceWords& words,
                                        const lexicon::Gazetteer& gazetteer, const std::vector<PlaceName>& names);

}  // namespace wederhoor::reading
