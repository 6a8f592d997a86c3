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
  OffsetUnit offsets = OffsetUnit::clean;
  const std::atomic<bool>* stop =
      nullptr;           // when it becomes true, writing ends with an Error (interrupted) and leaves no folder
  unsigned threads = 2;  // at most so many files are written at once
};

// A file that was not read, or a report in it, and why; goes into refused.jsonl.
struct Refusal {
  std::string file;  // as the user named it
  Error error;
  std::string item = {};  // where in the file (Item::place); empty: the file
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

// What `check_dossier` saw when nothing differed.
struct Checked {
  std::uint64_t reports = 0;
  std::uint64_t cells = 0;          // compared, over all files
  std::uint64_t spans = 0;          // whose words were read at their place
  std::vector<std::string> unseen;  // reports whose raw file was not given; held against texts/ only
};
// Every cell of every output of the folder, from the reports given (found by hash), else from texts/. Errors: check
// (the first that differs, as "file:row:column"), usage (no dossier).
Result<Checked> check_dossier(const std::filesystem::path& folder, const std::vector<Report>& files);
// Rule, lexicon rows and quoted words behind an id of the tables, as lines of text. Errors: usage (no dossier, unknown
// id).
Result<std::string> why(const std::filesystem::path& folder, std::string_view id);

}  // namespace wederhoor
