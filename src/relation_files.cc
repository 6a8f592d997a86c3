// Which languages claims can be compared in. models/nl with words.vectors and relations.trees: Dutch. Not: a folder
// that lacks one of them; its claims are not compared. Tested by tests/cli/check_whole.py.
#include "relation_files.h"

#include <algorithm>

#include "base/files.h"

namespace wederhoor {
namespace fs = std::filesystem;

Result<std::vector<reconcile::RelationFiles>> relation_files(const fs::path& models) {
  constexpr std::uint64_t largest = 1U << 28;
  std::error_code error;
  std::vector<fs::path> folders;
  for (const fs::directory_entry& entry : fs::directory_iterator(models, error)) folders.push_back(entry.path());
  if (error && error != std::errc::no_such_file_or_directory)
    return base::cannot_list(models, error, "install wederhoor again");
  std::sort(folders.begin(), folders.end());
  std::vector<reconcile::RelationFiles> out;
  for (const fs::path& folder : folders) {
    const fs::path words = folder / "words.vectors", trees = folder / "relations.trees";
    if (!fs::exists(words, error) || !fs::exists(trees, error)) continue;
    Result<std::string> word_bytes = base::read_file(words, largest);
    if (!word_bytes) return word_bytes.error();
    Result<std::string> tree_bytes = base::read_file(trees, largest);
    if (!tree_bytes) return tree_bytes.error();
    std::string incidents;
    if (fs::exists(folder / "incidents.trees", error)) {
      Result<std::string> bytes = base::read_file(folder / "incidents.trees", largest);
      if (!bytes) return bytes.error();
      incidents = std::move(*bytes);
    }
    out.push_back({folder.filename().string(), std::move(*word_bytes), std::move(*tree_bytes), folder.string(),
                   std::move(incidents)});
  }
  return out;
}

}  // namespace wederhoor
