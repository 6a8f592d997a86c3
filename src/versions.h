// The run record: versions of everything that made a dossier.
#pragma once

#include "wederhoor/lexicons.h"
#include "wederhoor/render.h"

namespace wederhoor {
// `reader`: versions of models and gazetteer ("gazetteer ..." is the gazetteer's); `relations`: of what compares
// claims.
RunRecord versions(const Lexicons& lexicons, const std::vector<std::string>& reader,
                   const std::vector<std::string>& relations);
}  // namespace wederhoor
