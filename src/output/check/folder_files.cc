// Which files a dossier folder may hold. Nothing in it is opened before this is known: a pipe or a link would be
// followed. Tested by tests/output/again_test.cc.
//   applies to:  notes.txt, a link, a folder: named as no file of this dossier; claims.csv gone: missing.
#include "output/check/check_steps.h"

namespace wederhoor::output {
namespace fs = std::filesystem;

Status only_these(const fs::path& folder, std::set<std::string> names) {
  std::error_code error;
  std::set<std::string> strange;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().lexically_relative(folder).generic_string();
    const fs::file_type type = it->symlink_status(error).type();
    if (name == "texts" && type == fs::file_type::directory) continue;
    if (type != fs::file_type::regular || names.erase(name) == 0) strange.insert(name);
    if (type == fs::file_type::directory) it.disable_recursion_pending();
  }
  if (error) return differs(folder.string(), error.message());
  if (!strange.empty()) return differs(*strange.begin(), "is no file of this dossier");
  if (!names.empty()) return differs(*names.begin(), "is missing");
  return Done{};
}

}  // namespace wederhoor::output
