// Finds the data of the program, relative to itself: the tree may be moved. Tested by tests/install/check_install.py
// and tests/cli/check_whole.py.
//   applies to:  /opt/w/bin/wederhoor   ->  /opt/w/share/wederhoor
//   not to:      whether what is found there is whole: manifest.cc.
#include "data_folder.h"

#include <cstdlib>
#include <vector>

namespace wederhoor {
namespace fs = std::filesystem;
namespace {

fs::path set_to(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? fs::path() : fs::path(value);
}

// Folders that may belong to the program, nearest first.
std::vector<fs::path> beside_program() {
  std::error_code error;
  fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  std::vector<fs::path> out = {folder};
  for (int up = 0; up < 4 && folder.has_relative_path(); ++up, folder = folder.parent_path())
    out.push_back(folder / "share" / "wederhoor");
  return out;
}

// `name` in the folder, else beside the program, else in the folder after all (and missing there).
fs::path own_or_beside(const fs::path& folder, const char* name) {
  std::error_code error;
  if (fs::exists(folder / name, error)) return folder / name;
  for (const fs::path& place : beside_program()) {
    if (fs::exists(place / name, error)) return place / name;
  }
  return folder / name;
}
}  // namespace

Result<DataFolder> find_data(const fs::path& given) {
  const fs::path chosen = given.empty() ? set_to("WEDERHOOR_DATA") : given;
  const std::vector<fs::path> tried = chosen.empty() ? beside_program() : std::vector<fs::path>{chosen};
  std::error_code error;
  for (const fs::path& place : tried) {
    if (!fs::is_directory(place / "lexicons", error)) continue;
    DataFolder found{place, place / "lexicons", place / "models", set_to("WEDERHOOR_GAZETTEER"), {}, false, false};
    found.gazetteer_is_chosen = !found.gazetteer.empty();
    if (!found.gazetteer_is_chosen) found.gazetteer = own_or_beside(place, "gazetteer.bin");
    found.manifest = own_or_beside(place, "manifest.tsv");
    found.manifest_is_own = found.manifest == place / "manifest.tsv";
    return found;
  }
  return Error{ErrorKind::data, tried.back().string(), "holds no lexicons/",
               "give the folder that does with --data or WEDERHOOR_DATA"};
}

}  // namespace wederhoor
