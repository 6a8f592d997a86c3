// Engine: reports in, dossier out. Opened once; `read` may be called from many threads at a time.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "wederhoor/attempt.h"
#include "wederhoor/dossier.h"
#include "wederhoor/render.h"

namespace wederhoor {

class Lexicons;  // the words; for the project's own tools and tests

struct EngineOptions {
  // Folder with lexicons/ and models/, and the compiled gazetteer. Empty: WEDERHOOR_DATA, else beside the program, else
  // ../share/wederhoor from there.
  std::filesystem::path data;
};

class Engine {
 public:
  // Errors (data): a part of the data is missing or damaged, or of another version.
  static Result<Engine> open(const EngineOptions& options);
  Engine(Engine&&) noexcept;
  ~Engine();

  // The reports of a file, one after another, never all at once: the file itself, or the items of a container. `file`:
  // its base name. Errors (refused): the container breaks off; the items before have been given.
  //   engine.each_item(bytes, "heap.csv", [&](Item&& item) { keep(engine.read(item)); return true; });
  // `format`: one of `formats()`, where the content is not to decide. Errors (usage): another.
  Status each_item(std::string bytes, const std::string& file, const TakeItem& take,
                   std::string_view format = {}) const;
  // Those of a file on disk, which may be larger than the memory. Errors (refused, disk): it cannot be opened.
  Status each_item_of(const std::filesystem::path& path, const std::string& file, const TakeItem& take,
                      std::string_view format = {}) const;
  // Names of the formats that are read: "feed", "mail", "pdf" … in the order in which they are tried.
  static std::vector<std::string_view> formats();
  // One report: intake, reading, claims, events. `told`: what the user knows of it, `file` is not used. Errors
  // (refused): the bytes are no report. Same bytes, same document. `threads`: the words of a long report are read on so
  // many; the document is the same for any number.
  Result<Document> read(const Item& item, const Metadata& told = {}, unsigned threads = 1) const;
  // A file called `metadata.file` that is one report. Errors (refused): also a container.
  Result<Document> read(std::string_view bytes, const Metadata& metadata) const;
  // The stages after intake.
  Document read(Report report) const;
  // Intake alone.
  Result<Report> take_in(const Item& item, const Metadata& told = {}) const;
  Result<Report> take_in(std::string_view bytes, const Metadata& metadata) const;
  // Reading of a report, without claims.
  Reading read_text(const Report& report) const;
  // The constructions that were tried in the sentences of a report that `place` meets, in text order, what each found,
  // and why where it found nothing. None in a language that claims are not found in.
  std::vector<Attempt> tried(const Report& report, const Reading& reading, Span place) const;
  // Tags, lemmas, trees and names for given tokens and sentences.
  void annotate(std::string_view text, Reading& reading) const;
  // Many documents, in any order; identical reports are kept once. The order of the result does not depend on theirs.
  Dossier reconcile(std::vector<Document> documents) const;

  // Is all data that was used until now undamaged? Of the gazetteer a stretch is looked at when it is first used. The
  // calls that may fail have asked. Errors (data).
  Status sound() const;
  const Lexicons& lexicons() const;
  RunRecord run_record() const;

 private:
  struct Stages;
  explicit Engine(std::unique_ptr<Stages> stages);
  std::unique_ptr<Stages> stages_;
};

// A metadata file (docs/tables.md, "What is known about a report from outside"): comma, semicolon or tab between cells.
struct MetadataFile {
  std::vector<Metadata> rows;        // no two for one `file`, which may be a base name, the end of a path, or an item
  std::vector<std::string> remarks;  // "is read with ; between its cells"
};
// Errors (usage, refused): file:row, what, what to do.
Result<MetadataFile> read_metadata(const std::filesystem::path& file);

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
  std::string made_by;                 // another version: every file was made from its records; empty: this one
  std::vector<std::string> otherwise;  // of another version: what this one reads otherwise, a place for each file
};
// Makes the dossier again, from texts/ held against the raw files given, and compares every byte of every file. Where
// run.json names another version, the files are made again from the records of the dossier (records.bin) by today's
// output, whatever it names, and what this version would read otherwise is told. Errors: usage (no dossier), check
// (the first that differs, as "file:row:column"), interrupted.
Result<CheckedAgain> check_dossier(const Engine& engine, const std::filesystem::path& folder, const CheckInput& input);

// Drops the words, which no stage after events and no output needs, so that a large heap fits in memory.
void forget_words(Document& document);

}  // namespace wederhoor
