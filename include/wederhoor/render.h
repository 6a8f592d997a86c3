// Render: a dossier to the files and the summary that people and programs read. Formats: docs/tables.md, schema/.
#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <vector>

#include "wederhoor/dossier.h"
#include "wederhoor/result.h"

namespace wederhoor {

enum class OffsetUnit { clean, raw };  // --offsets

struct RenderOptions {
  Language language = "nl";  // of summary and page
  bool full = false;         // the summary tells all, not one screen per incident
  OffsetUnit offsets = OffsetUnit::clean;
  const std::atomic<bool>* stop =
      nullptr;           // when it becomes true, writing ends with an Error (interrupted) and leaves no folder
  unsigned threads = 2;  // at most so many files are written at once
};

// A file that was not read, or a report in it, and why; goes into refused.jsonl.
struct Refusal {
  std::string file;  // as the user named it
  Error error;
  std::string item;  // where in the file (Item::place); empty: the file
};

// Writes every file of the dossier folder (aside, then renamed). Errors: usage (foreign folder), disk.
Status write_dossier(const std::filesystem::path& folder, const Dossier&, const RunRecord&, const std::vector<Refusal>&,
                     const RenderOptions&);
// The readable summary; `colour`: with terminal colours; `width`: columns.
std::string summary(const Dossier&, const RenderOptions&, bool colour, int width);
// The whole dossier as JSON by schema/dossier.schema.json.
std::string dossier_json(const Dossier&, const RunRecord&, const RenderOptions&);
// The claims alone, one per line: id, report and span, standing, who: what.
std::string claim_lines(const Dossier&, const RenderOptions&);
// The same as JSON lines, each an item of "claims" of schema/dossier.schema.json.
std::string claim_json_lines(const Dossier&, const RenderOptions&);
// The JSON Schema (2020-12) of an output: "dossier", "refused" (a line of refused.jsonl), "run"; "" for another name.
std::string json_schema(std::string_view name);

// ---- Reading a dossier folder back.

// What a check saw when nothing differed.
struct Checked {
  std::uint64_t reports = 0;
  std::uint64_t files = 0, bytes = 0;  // made again and the same
  std::vector<std::string> unseen;     // reports whose raw file was not given, and files in refused.jsonl
};
// Nothing of these folders is trusted: no link is followed, nothing is written, no query of theirs is run. Errors:
// usage (no dossier), check (the first that differs, as "file:row:column").

// What run.json says, and dossier.json with it.
struct DossierRun {
  RunRecord record;
  RenderOptions options;
};
Result<DossierRun> run_of(const std::filesystem::path& folder);
// The reports as they stand in texts/, in order of their names.
Result<std::vector<Report>> reports_of(const std::filesystem::path& folder);
// Is a report of texts/ what intake made of the raw file? `told`: `given` was taken in with all that the user knows of
// it; else what a user may tell (title, outlet …) is left as the dossier has it.
Status same_report(const Report& held, Report given, bool told);
// Is every byte of every file that of this dossier? `refused`: of the raw files that were given.
Result<Checked> compare_dossier(const std::filesystem::path& folder, const Dossier&, const RunRecord&,
                                const std::vector<Refusal>& refused, const RenderOptions&);
// Where the files of a folder are other than those of this dossier: "claims.csv:4:text", one place for each file.
std::vector<std::string> files_that_differ(const std::filesystem::path& folder, const Dossier&, const RunRecord&,
                                           const RenderOptions&);
// What the dossier was made of, whatever version made it: records.bin. Errors (check): missing, damaged, of another
// form. Whatever the bytes are, spans and references lead to where they should.
Result<Dossier> records_of(const std::filesystem::path& folder);
// Rule, lexicon rows and quoted words behind an id of the tables, as lines of text; of an event first a sentence that
// tells it, in `language`. Errors: usage (no dossier, unknown id).
Result<std::string> why(const std::filesystem::path& folder, std::string_view id, const Language& language = "nl");

}  // namespace wederhoor
