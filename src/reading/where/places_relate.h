// Places that are told beside a place: "ten zuiden van Koersk", "rondom Popovka", "20 kilometer van Lviv".
#pragma once

#include "reading/where/places_find.h"

namespace wederhoor::reading {

// Sets relation, point and radius of a located mention by the words before it.
void relate_place(const WordRow& row, const PlaceWords& words, const PlaceName& name, PlaceMention& mention);

// "rondom A en B": what is told of the first holds for the one beside it, where it only widens.
void relate_like(const PlaceWords& words, const PlaceMention& mate, PlaceMention& mention);

}  // namespace wederhoor::reading
