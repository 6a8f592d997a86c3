// In which town a street, square, site or neighbourhood lies that the gazetteer does not know.
#pragma once

#include "reading/where/places_find.h"

namespace wederhoor::reading {

// The row of the town around each name without a row of its own whose kind or form is that of something inside a town;
// -1: none, or not told. `chosen`: the rows of the names themselves. Linear in the names.
std::vector<std::int64_t> towns_around(const WordRow& row, const lexicon::Gazetteer& gazetteer,
                                       const std::vector<PlaceName>& names, const std::vector<std::int64_t>& chosen);

}  // namespace wederhoor::reading
