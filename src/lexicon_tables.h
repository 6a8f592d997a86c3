// The tables of all stages, and the lexicons that are held against them.
#pragma once

#include "wederhoor/lexicons.h"

namespace wederhoor {

Lexicons::Schemas lexicon_tables();
// Errors (data): the first fault of any table, and how many more there are.
Result<Lexicons> open_lexicons(const std::filesystem::path& folder);

}  // namespace wederhoor
