// Opens a folder of lexicon files. Tested by tests/lexicon/lexicons_test.cc.
#include "wederhoor/lexicons.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "base/files.h"
#include "base/hash.h"
#include "lexicon/table_faults.h"
#include "lexicon/table_file.h"

namespace wederhoor {
namespace {

namespace fs = std::filesystem;

constexpr const char* advice = "give the folder with --data or WEDERHOOR_DATA";

Result<std::vector<fs::path>> tables_below(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ".tsv") files.push_back(it->path());
  }
  if (error) return base::cannot_list(folder, error, advice);
  if (files.empty()) return Error{ErrorKind::data, folder.string(), "no lexicons found", advice};
  std::sort(files.begin(), files.end());
  return files;
}
}  // namespace

Lexicons Lexicons::read(const fs::path& folder, const Schemas& schemas, lexicon::Others others,
                        std::vector<Error>& faults) {
  Lexicons out;
  const Result<std::vector<fs::path>> files = tables_below(folder);
  if (!files) return faults.push_back(files.error()), out;
  base::Hash128 all;
  for (const fs::path& file : *files) {
    Result<std::string> bytes = base::read_file(file, 256u << 20);
    if (!bytes) {
      const bool want = bytes.error().kind == ErrorKind::disk;
      faults.push_back(
          {want ? ErrorKind::disk : ErrorKind::data, bytes.error().where, bytes.error().message, bytes.error().advice});
      continue;
    }
    const std::string name = file.lexically_relative(folder).replace_extension().generic_string();
    all.add(name);
    all.add("\n");
    all.add(*bytes);
    Result<lexicon::Table> table = lexicon::Table::parse(name, std::move(*bytes));
    if (table)
      out.tables_.emplace(name, std::make_shared<lexicon::Table>(std::move(*table)));
    else
      faults.push_back(table.error());
  }
  out.checksum_ = all.value();
  if (!faults.empty()) return out;
  faults = lexicon::faults_of(out.tables_, schemas, others);
  return out;
}

Result<Lexicons> Lexicons::open(const fs::path& folder, const Schemas& schemas, lexicon::Others others) {
  std::vector<Error> faults;
  Lexicons out = read(folder, schemas, others, faults);
  if (faults.empty()) return out;
  if (faults.size() > 1) faults.front().advice += fmt::format("; {} more: wederhoor lexicon check", faults.size() - 1);
  return faults.front();
}

std::vector<Error> Lexicons::faults(const fs::path& folder, const Schemas& schemas) {
  std::vector<Error> out;
  read(folder, schemas, lexicon::Others::wrong, out);
  return out;
}

const lexicon::Table& Lexicons::table(const lexicon::TableSchema& schema, std::string_view language) const {
  return table(schema.of(language));
}

const lexicon::Table& Lexicons::table(std::string_view name) const {
  const lexicon::Table* found = find(name);
  if (found == nullptr) throw std::logic_error(fmt::format("no table {} was opened", name));
  return *found;
}

const lexicon::Table* Lexicons::find(std::string_view name) const {
  const auto found = tables_.find(name);
  return found == tables_.end() ? nullptr : found->second.get();
}

Result<Lexicons> Lexicons::open(const fs::path& folder) { return open(folder, {}, lexicon::Others::unread); }

std::vector<const lexicon::Table*> Lexicons::tables(const lexicon::TableSchema& schema) const {
  std::vector<const lexicon::Table*> out;
  for (const auto& [name, table] : tables_) {
    if (schema.names(name)) out.push_back(table.get());
  }
  return out;
}

}  // namespace wederhoor
