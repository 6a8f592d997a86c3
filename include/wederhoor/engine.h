// Engine: reports in, dossier out. Opened once; `read` may be called from many threads at a time.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "wederhoor/dossier.h"
#include "wederhoor/lexicons.h"
#include "wederhoor/render.h"

namespace wederhoor {

struct EngineOptions {
  // Folder with lexicons/ and models/, and the compiled gazetteer. Empty: WEDERHOOR_DATA, else beside the program, else
  // where it was built.
  std::filesystem::path data;
};

class Engine {
 public:
  // Errors (data): a lexicon, model or gazetteer is missing or damaged.
  static Result<Engine> open(const EngineOptions& options);
  Engine(Engine&&) noexcept;
  ~Engine();

  // One report: intake, reading, claims, events. Errors (refused): the bytes are no report. Same bytes, same document.
  Result<Document> read(std::string_view bytes, const Metadata& metadata) const;
  // The stages after intake.
  Document read(Report report) const;
  // Intake alone.
  Result<Report> take_in(std::string_view bytes, const Metadata& metadata) const;
  // Reading of a report, without claims.
  Reading read_text(const Report& report) const;
  // Tags, lemmas, trees and names for given tokens and sentences.
  void annotate(std::string_view text, Reading& reading) const;
  // Many documents, in any order; identical reports are kept once. The order of the result does not depend on theirs.
  Dossier reconcile(std::vector<Document> documents) const;

  const Lexicons& lexicons() const;
  RunRecord run_record() const;

 private:
  struct Stages;
  explicit Engine(std::unique_ptr<Stages> stages);
  std::unique_ptr<Stages> stages_;
};

// The rows of a metadata file (docs/tables.md, "What is known about a report from outside"). Errors (usage, refused):
// file:row, what, what to do.
Result<std::vector<Metadata>> read_metadata(const std::filesystem::path& file);

// Every row of every lexicon against its sample sentences, as the header of its table says. "Checked by: because": a
// `sample` must make a record that names the row, a `counter` must not. "Checked by: intake": a line that is set apart
// from the prose, or not. All others are only loaded.
struct LexiconCheck {
  std::size_t tables = 0, rows = 0, samples = 0;
  std::vector<Error> faults;  // lexicons/nl/hearsay.tsv:12, what, what to do
};
LexiconCheck check_lexicons(const Engine& engine);

// What `check_dossier` has beside the folder.
struct CheckInput {
  std::vector<Report> reports;   // as taken in from the raw files, in any order
  bool told = false;             // with all that the user knows of them (`--metadata`)
  std::vector<Refusal> refused;  // of the raw files
  unsigned threads = 2;
  const std::atomic<bool>* stop = nullptr;
};
struct CheckedAgain {
  Checked checked;
  std::string made_by;  // another version: nothing was made again; empty: this one
};
// Makes the dossier again, from texts/ held against the raw files given, and compares every byte of every file. Errors:
// usage (no dossier), check (the first that differs, as "file:row:column"), interrupted.
Result<CheckedAgain> check_dossier(const Engine& engine, const std::filesystem::path& folder, const CheckInput& input);

// Drops tokens and sentences that no output needs, so that a large heap fits in memory.
void forget_words(Document& document);

}  // namespace wederhoor
