// Which of the places of one name is meant.
#pragma once

#include "reading/where/places_find.h"

namespace wederhoor::reading {

struct ChosenPlace {
  std::int64_t place = -1;                 // row of the gazetteer; -1: not known
  std::vector<PlaceCandidate> candidates;  // best first, at most five
};

// One per name, in the same order. Linear in names times the places of one name (at most 60) times the anchors looked
// at (at most 24).
std::vector<ChosenPlace> choose_places(const WordRow& row, const PlaceWords& words, const lexicon::Gazetteer& gazetteer,
                                       const std::vector<PlaceName>& names);

}  // namespace wederhoor::reading
