// A table of reports: JSON lines with named members, one report per line.
#pragma once

#include <string>
#include <string_view>

#include "intake/rows/item_columns.h"
#include "intake/source.h"

namespace wederhoor::intake {

// Is the first line a JSON object with a text? `bytes`: of the whole file.
bool begins_json_lines(std::string_view bytes, const ItemColumns& columns);
// One item per line that is not blank, placed by its id or counted from 1. A line that is no object is an item with a
// fault.
Status json_line_items(Source& source, const std::string& file, const ItemColumns& columns, const TakeItem& take);

}  // namespace wederhoor::intake
