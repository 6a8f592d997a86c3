// Border lines around the places of a dossier, for the map.
#pragma once

#include <string>

#include "wederhoor/dossier.h"

namespace wederhoor::output {

// JSON: a list of lines, each [lon, lat, lon, lat, ...] in degrees; "[]" where nothing is located.
std::string borders_near(const Dossier& dossier);

}  // namespace wederhoor::output
