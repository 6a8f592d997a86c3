// Lexicons: the words, as tables of lexicons/. Opened once, shared by all stages and threads, never changed. Every
// table is as its schema says, so a stage that opens finds each column, closed list and reference in order.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/result.h"

namespace wederhoor::lexicon {
class Table;
struct TableSchema;
enum class Others : bool;
}  // namespace wederhoor::lexicon

namespace wederhoor {

class Lexicons {
 public:
  using Schemas = std::vector<const lexicon::TableSchema*>;
  // Reads every .tsv below `folder` (lexicons/nl/hearsay.tsv is table "nl/hearsay") and holds it against its schema;
  // `others`: whether a table without one is a fault. Errors (data): the first fault, "file:line: column", what is
  // wrong, what to do; and how many more there are.
  static Result<Lexicons> open(const std::filesystem::path& folder, const Schemas& schemas, lexicon::Others others);
  // Unchecked: whatever tables are there, for tests of single stages.
  static Result<Lexicons> open(const std::filesystem::path& folder);
  // All faults, in order of table and line.
  static std::vector<Error> faults(const std::filesystem::path& folder, const Schemas& schemas);
  // The table of a schema that these lexicons were opened with; that of no other (std::logic_error). `language`: of a
  // schema that every language has a table of, "*/hearsay".
  const lexicon::Table& table(const lexicon::TableSchema& schema, std::string_view language = {}) const;
  // By name, of a table that is there (std::logic_error).
  const lexicon::Table& table(std::string_view name) const;
  // The same of a table that a language may lack; nullptr: it does.
  const lexicon::Table* find(std::string_view name) const;
  // All tables in order of name.
  const std::map<std::string, std::shared_ptr<const lexicon::Table>, std::less<>>& tables() const { return tables_; }
  // Those of all languages, in order of name.
  std::vector<const lexicon::Table*> tables(const lexicon::TableSchema& schema) const;
  // XXH3-128 over all files, for the run record.
  const std::string& checksum() const { return checksum_; }

 private:
  // What is there, with what is wrong added to `faults`.
  static Lexicons read(const std::filesystem::path& folder, const Schemas& schemas, lexicon::Others others,
                       std::vector<Error>& faults);
  std::map<std::string, std::shared_ptr<const lexicon::Table>, std::less<>> tables_;
  std::string checksum_;
};

}  // namespace wederhoor
