// Sheet: a small table in the columns of somebody's codebook. Unlike the tables of src/output/tables its rows are made
// at once, since only coded events have any.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/sink.h"
#include "output/tables/table.h"

namespace wederhoor::output {

struct SheetColumn {
  std::string_view name;
  ColumnKind kind;
  std::string_view meaning;
};

struct Sheet {
  std::string_view file;  // "acled.csv"
  char delimiter;
  std::string_view meaning;
  std::vector<SheetColumn> columns;
  std::vector<std::vector<std::string>> rows;
};

void write_sheet(Sink& out, const Sheet& sheet);

// The four sheets: acled.csv, ucdp-ged.csv, polecat.tsv, codes.csv. The first three without rows give columns and
// meanings.
std::vector<Sheet> code_sheets(const View& view);
const std::vector<Sheet>& empty_code_sheets();

}  // namespace wederhoor::output
