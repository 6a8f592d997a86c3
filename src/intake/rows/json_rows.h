// A table of reports as one JSON document: an array of objects with named members, at the top or one step below.
#pragma once

#include "intake/source.h"
#include "intake/tables.h"

namespace wederhoor::intake {

// Has the first object of the array a text?
bool is_json_rows(Source& source, const Tables& tables);
// One item per object, placed by its id or counted from 1.
Status json_row_items(Source& source, const std::string& file, const Tables& tables, const TakeItem& take);

}  // namespace wederhoor::intake
