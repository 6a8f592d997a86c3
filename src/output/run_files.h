// run.json (what made the dossier) and refused.jsonl (what was not read, and why).
#pragma once

#include <map>

#include "output/json_writer.h"

namespace wederhoor::output {

inline constexpr int format_version = 1;  // of all outputs; a column more is a minor change of the program's version

// What made the dossier, as a JSON object; the member "run" of dossier.json.
void write_run(JsonWriter& json, const RunRecord& run, const RenderOptions& options);
// run.json: the record, and `files`: XXH3-128 of every other file beside it.
void write_run_file(Sink& out, const RunRecord& run, const RenderOptions& options,
                    const std::map<std::string, std::string>& files);
// One object per line, sorted; the file by its base name only, since paths name users.
void write_refused(Sink& out, const std::vector<Refusal>& refused);
std::string_view name_of(ErrorKind kind);

}  // namespace wederhoor::output
