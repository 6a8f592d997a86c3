// The table of what became of those who are counted: src/events gives numbers their state, src/reading knows by it
// whether a counted "een" is a person.
#pragma once

#include "lexicon/table_schema.h"

namespace wederhoor::lexicon {

const TableSchema& states_table();

}  // namespace wederhoor::lexicon
