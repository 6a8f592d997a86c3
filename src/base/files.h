// Files: read whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/handle.h"
#include "wederhoor/result.h"

namespace wederhoor::base {

namespace fs = std::filesystem;

// A regular file, open for reading. Errors: as read_file().
struct OpenFile {
  Handle handle;
  std::uint64_t size = 0;
};
Result<OpenFile> open_file(const fs::path& path);
// The bytes of a regular file of at most `limit` bytes. Errors (refused): missing, no permission, not a regular file,
// larger, or its size changed while it was read. Errors (disk): no handle or no memory left, which says nothing about
// the file. Never blocks on a pipe or device.
Result<std::string> read_file(const fs::path& path, std::uint64_t limit);
// Its first bytes: `count`, or all where it has fewer. Errors: as read_file().
Result<std::string> read_head(const fs::path& path, std::uint64_t count);
// Why a folder cannot be listed. Error (disk) where no handle or memory is left; else (data) what is wrong with it.
Error cannot_list(const fs::path& folder, std::error_code why, std::string advice);
// Everything on standard input, at most `limit` bytes.
Result<std::string> read_standard_input(std::uint64_t limit);

}  // namespace wederhoor::base
