// Where lexicons, models and the gazetteer are found.
#pragma once

#include <filesystem>

#include "wederhoor/result.h"

namespace wederhoor {

struct DataFolder {
  std::filesystem::path folder;  // holds lexicons/ and models/
  std::filesystem::path lexicons;
  std::filesystem::path models;
  std::filesystem::path gazetteer;   // the compiled file
  std::filesystem::path manifest;    // what must be there: the folder's own, else that of the folder beside the program
  bool manifest_is_own = false;      // made for this folder: sizes and checksums count, not only names
  bool gazetteer_is_chosen = false;  // by WEDERHOOR_GAZETTEER: no part of an installation
};

// `given`, else WEDERHOOR_DATA, else beside the program, else share/wederhoor of the folder that the program's folder
// lies in (or of one above it, as in the build). A folder without a gazetteer or manifest of its own takes the one
// beside the program. Errors (data): none has lexicons.
Result<DataFolder> find_data(const std::filesystem::path& given);

}  // namespace wederhoor
