// A table of reports: CSV with named columns, one report per row.
#pragma once

#include <string>
#include <string_view>

#include "intake/rows/item_columns.h"
#include "intake/source.h"

namespace wederhoor::intake {

// Does the first row name at least two columns of reports, parted by comma, semicolon or tab? `bytes`: of the whole
// file or its begin.
bool begins_csv(std::string_view bytes, const ItemColumns& columns);
// One item per row, placed by its id or counted from 1 without the header. A row with too many cells is an item with a
// fault. Errors (refused): no column of text; a quotation mark where none may stand, with the row.
Status csv_items(Source& source, const std::string& file, const ItemColumns& columns, const TakeItem& take);

}  // namespace wederhoor::intake
