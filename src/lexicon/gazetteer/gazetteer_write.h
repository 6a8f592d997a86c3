// Compiles places into the bytes that Gazetteer::open maps.
#pragma once

#include <string>

#include "lexicon/gazetteer/gazetteer_text.h"

namespace wederhoor::lexicon {

// The same places give the same bytes, in whatever order they come. Places without names are left out. Errors (data):
// more than 2^32 names or 4 GiB of text.
Result<std::string> compile_gazetteer(GazetteerText gazetteer);

// Gives a head and its body, without block sums, the sums that they ought to have.
void seal_gazetteer(std::string& bytes);

}  // namespace wederhoor::lexicon
