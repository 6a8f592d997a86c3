// Who was heard over the whole heap.
#pragma once

#include <vector>

#include "dossier/sides.h"
#include "wederhoor/dossier.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::dossier {

// One line per actor that makes a claim, most claims first, then by id; then the sides that are only named, with zero
// claims.
std::vector<SourceLine> source_lines(const Dossier& dossier, const Sides& sides, const Lexicons& lexicons);

}  // namespace wederhoor::dossier
