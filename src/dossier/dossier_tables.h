// The tables of lexicons that the dossier reads.
#pragma once

#include "lexicon/table_schema.h"

namespace wederhoor::dossier {

lexicon::Schemas schemas();

}  // namespace wederhoor::dossier
