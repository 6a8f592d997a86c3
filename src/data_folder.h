// Where lexicons, models and the gazetteer are found.
#pragma once

#include <filesystem>

#include "wederhoor/result.h"

namespace wederhoor {

struct DataFolder {
  std::filesystem::path lexicons;
  std::filesystem::path models;
  std::filesystem::path gazetteer;  // the compiled file
};

// `given`, else WEDERHOOR_DATA, else ../share/wederhoor beside the program, else the tree it was built from. Errors
// (data): none has lexicons.
Result<DataFolder> find_data(const std::filesystem::path& given);

}  // namespace wederhoor
