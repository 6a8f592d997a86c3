// What was verified, in words.
#pragma once

#include <string>

#include "output/shown/strings.h"
#include "output/view.h"

namespace wederhoor::output {

// "plek van de beelden vastgesteld: Reuters"; of an outlet that did so itself its name.
std::string verified_words(const View& view, const Verified& verified, const Strings& say);

}  // namespace wederhoor::output
