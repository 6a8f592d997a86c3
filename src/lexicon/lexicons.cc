// Opens a folder of lexicon files. Tested by tests/lexicon/lexicons_test.cc.
#include "wederhoor/lexicons.h"

#include <algorithm>
#include <vector>

#include "base/files.h"
#include "base/hash.h"
#include "lexicon/table_file.h"

namespace wederhoor {

Result<Lexicons> Lexicons::open(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ".tsv") files.push_back(it->path());
  }
  if (error) return Error{ErrorKind::data, folder.string(), error.message(), "see the message of the system"};
  if (files.empty()) {
    return Error{ErrorKind::data, folder.string(), "no lexicons found",
                 "give the folder with --data or WEDERHOOR_DATA"};
  }
  std::sort(files.begin(), files.end());
  Lexicons out;
  base::Hash128 all;
  for (const fs::path& file : files) {
    Result<std::string> bytes = base::read_file(file, 256u << 20);
    if (!bytes) return Error{ErrorKind::data, bytes.error().where, bytes.error().message, bytes.error().advice};
    const std::string name = file.lexically_relative(folder).replace_extension().generic_string();
    all.add(name);
    all.add("\n");
    all.add(*bytes);
    Result<lexicon::Table> table = lexicon::Table::parse(name, std::move(*bytes));
    if (!table) return table.error();
    out.tables_.emplace(name, std::make_shared<lexicon::Table>(std::move(*table)));
  }
  out.checksum_ = all.value();
  return out;
}

const lexicon::Table& Lexicons::table(std::string_view name) const {
  static const lexicon::Table empty;
  const auto found = tables_.find(name);
  return found == tables_.end() ? empty : *found->second;
}

}  // namespace wederhoor
