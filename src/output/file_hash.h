// The hash of a file, read in blocks: what run.json says of every output, so that `check` sees any byte that changed.
#pragma once

#include <filesystem>
#include <string>

#include "wederhoor/result.h"

namespace wederhoor::output {
// XXH3-128 as 32 hex digits. Errors (disk): it cannot be read.
Result<std::string> file_hash(const std::filesystem::path& path);
}  // namespace wederhoor::output
