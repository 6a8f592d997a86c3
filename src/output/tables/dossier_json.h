// dossier.json: everything, as one JSON object with one record per line; described by schema/dossier.schema.json.
#pragma once

#include "output/json_writer.h"
#include "output/tables/table.h"

namespace wederhoor::output {
void write_dossier_json(Sink& out, const View& view, const RunRecord& run);
// One row of a table as an object, with the reasons behind it.
void write_record(JsonWriter& json, const View& view, const Table& table, RowAt row);
// A span with its words: {"start":12,"end":30,"quote":{"exact":"…"}}.
void write_span(JsonWriter& json, const View& view, std::uint32_t document, Span span);
}  // namespace wederhoor::output
