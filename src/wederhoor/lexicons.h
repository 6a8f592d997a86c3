// Lexicons: the words, as tables of lexicons/. Opened once, shared by all stages and threads, never changed.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "wederhoor/result.h"

namespace wederhoor::lexicon {
class Table;
}

namespace wederhoor {

class Lexicons {
 public:
  // Reads every .tsv below `folder` (lexicons/nl/hearsay.tsv is table "nl/hearsay"). Errors (data): file:line, what is
  // wrong, what to do.
  static Result<Lexicons> open(const std::filesystem::path& folder);
  // The table of that name; an empty table where there is none.
  const lexicon::Table& table(std::string_view name) const;
  // All tables in order of name.
  const std::map<std::string, std::shared_ptr<const lexicon::Table>, std::less<>>& tables() const { return tables_; }
  // XXH3-128 over all files, for the run record.
  const std::string& checksum() const { return checksum_; }

 private:
  std::map<std::string, std::shared_ptr<const lexicon::Table>, std::less<>> tables_;
  std::string checksum_;
};

}  // namespace wederhoor
