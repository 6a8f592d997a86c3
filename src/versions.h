// The run record: versions of everything that made a dossier.
#pragma once

#include "wederhoor/lexicons.h"
#include "wederhoor/render.h"

namespace wederhoor {
// `reader`: versions of models and gazetteer ("gazetteer ..." is the gazetteer's).
RunRecord versions(const Lexicons& lexicons, const std::vector<std::string>& reader);
}  // namespace wederhoor
