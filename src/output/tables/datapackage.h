// datapackage.json: Frictionless Data Package (version 2) over every CSV and TSV of the folder: types, meanings, closed
// lists, keys.
#pragma once

#include "output/json_writer.h"
#include "output/tables/table.h"

namespace wederhoor::output {
void write_datapackage(Sink& out, const RunRecord& run, const RenderOptions& options);
// The pattern that cells of a kind obey; "" for none.
std::string_view pattern_of(ColumnKind kind);
}  // namespace wederhoor::output
