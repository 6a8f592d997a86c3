// The table of countries: read by the gazetteer, by actors and by the stages that know a state by its adjective.
#pragma once

#include "lexicon/table_schema.h"

namespace wederhoor::lexicon {

const TableSchema& countries_table();

}  // namespace wederhoor::lexicon
