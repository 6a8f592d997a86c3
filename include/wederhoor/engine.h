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

// The rows of a metadata file (tables.md, "What is known about a report from outside"). Errors (usage, refused):
// file:row, what, what to do.
Result<std::vector<Metadata>> read_metadata(const std::filesystem::path& file);

// Every table of the lexicons against its schema, then every row against its sample sentences, as the schema says.
struct LexiconCheck {
  struct Table {
    std::string name, checked_by;  // "nl/hearsay"; "because": a record of the sample names the row; see CONTRIBUTING.md
    std::size_t rows = 0, samples = 0;
  };
  std::vector<Table> tables;
  std::vector<Error> faults;  // lexicons/nl/hearsay.tsv:12: sample, what, what to do
};
// Errors (data): no lexicons, or a model or gazetteer is missing or damaged.
Result<LexiconCheck> check_lexicons(const EngineOptions& options);

// Drops tokens and sentences that no output needs, so that a large heap fits in memory.
void forget_words(Document& document);

}  // namespace wederhoor
