// The tables that this folder reads, and those that several stages share.
#pragma once

#include "lexicon/table_schema.h"

namespace wederhoor::lexicon {

Schemas shared_tables();

}  // namespace wederhoor::lexicon
