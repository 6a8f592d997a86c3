// Place names of a report before anybody asks which place is meant.
#pragma once

#include <vector>

#include "reading/where/places_name.h"

namespace wederhoor::reading {

// Words that may have been a name, as they were weighed: what weights are trained on.
struct PlaceCandidate {
  std::uint32_t first = 0, last = 0;
  EvidenceSet evidence;
  bool listed = false, ruled_out = false;
};

// In text order, none inside another. `looked_at`: receives all that was weighed.
std::vector<PlaceName> find_place_names(const WordRow& row, const PlaceWords& words,
                                        const lexicon::Gazetteer& gazetteer,
                                        std::vector<PlaceCandidate>* looked_at = nullptr);

}  // namespace wederhoor::reading
