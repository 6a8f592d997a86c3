// Units of amounts by what they are of.
#pragma once

#include "wederhoor/reading.h"

namespace wederhoor::base {

// Distances, areas, durations, money, shares: nobody counts what they are of.
inline bool measures(QuantityUnit unit) { return unit >= QuantityUnit::km && unit <= QuantityUnit::percent; }

}  // namespace wederhoor::base
