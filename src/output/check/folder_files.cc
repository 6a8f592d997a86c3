// Which files a dossier folder may hold, and how one is read back. Nothing in it is opened before this is known: a pipe
// or a link would be followed. Tested by tests/output/again_test.cc.
//   applies to:  notes.txt, a link, a folder: named as no file of this dossier; claims.csv gone: missing.
#include "base/files.h"
#include "base/utf8.h"
#include "output/check/check_steps.h"

namespace wederhoor::output {
namespace fs = std::filesystem;

Error differs(std::string where, std::string message) {
  return {ErrorKind::check, std::move(where), std::move(message), "make the dossier again from the reports"};
}

std::vector<std::string_view> split(std::string_view cell, char at) {
  std::vector<std::string_view> out;
  while (!cell.empty()) {
    const std::size_t end = cell.find(at);
    out.push_back(cell.substr(0, end));
    if (end == std::string_view::npos) break;
    cell.remove_prefix(end + 1);
    if (cell.empty()) out.push_back(cell);
  }
  return out;
}

Result<std::string> read_output(const fs::path& folder, const std::string& name) {
  Result<std::string> bytes = base::read_file(folder / name, 1u << 30);
  if (!bytes) return differs(name, bytes.error().message);
  if (!base::valid_utf8(*bytes)) return differs(name, "is not UTF-8");
  return bytes;
}

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
