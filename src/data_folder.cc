// Finds the data of the program. Tested by tests/cli/check_cli.py.
#include "data_folder.h"

#include <cstdlib>
#include <vector>

namespace wederhoor {
namespace fs = std::filesystem;
namespace {

std::vector<fs::path> places(const fs::path& given) {
  if (!given.empty()) return {given};
  if (const char* set = std::getenv("WEDERHOOR_DATA"); set != nullptr && *set != '\0') return {fs::path(set)};
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return {program.parent_path().parent_path() / "share" / "wederhoor", fs::path(WEDERHOOR_SOURCE_DATA)};
}
}  // namespace

Result<DataFolder> find_data(const fs::path& given) {
  std::error_code error;
  const std::vector<fs::path> tried = places(given);
  for (const fs::path& place : tried) {
    if (!fs::is_directory(place / "lexicons", error)) continue;
    const fs::path beside = place / "gazetteer.bin";
    const fs::path built = fs::path(WEDERHOOR_BUILD_DATA) / "gazetteer.bin";
    const char* own = std::getenv("WEDERHOOR_GAZETTEER");  // made by `wederhoor gazetteer import`
    const fs::path gazetteer = own != nullptr && *own != '\0' ? fs::path(own)
                               : fs::exists(beside, error)    ? beside
                                                              : built;
    return DataFolder{place / "lexicons", place / "models", gazetteer};
  }
  return Error{ErrorKind::data, tried.front().string(), "holds no lexicons/",
               "give the folder that does with --data or WEDERHOOR_DATA"};
}

}  // namespace wederhoor
