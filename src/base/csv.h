// CSV in: RFC 4180 rows by libcsv, any line ending, an optional byte order mark. White space is kept.
//   read_csv("a,b\n\"x, y\",\n") -> {{"a","b"},{"x, y",""}}
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/result.h"

namespace wederhoor::base {

using CsvRow = std::vector<std::string>;

// Calls `take` for each row that is no blank line, with its number counted from 1 (the header is row 1); false from it
// stops. `where` names the file in the error. Errors (refused): a quoted cell that never ends, a quote inside an
// unquoted cell, a cell of more than 32 MiB. Linear in the bytes.
Status each_csv_row(std::string_view bytes, char delimiter, std::string_view where,
                    const std::function<bool(CsvRow& row, std::size_t number)>& take);
// All rows at once.
Result<std::vector<CsvRow>> read_csv(std::string_view bytes, std::string_view where);

}  // namespace wederhoor::base
