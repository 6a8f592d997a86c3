// Files: read whole, write aside and rename, so that nothing is ever half written.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/result.h"

namespace wederhoor::base {

namespace fs = std::filesystem;

// The bytes of a regular file of at most `limit` bytes. Errors (refused): missing, no permission, not a regular file,
// larger, or its size changed while it was read. Never blocks on a pipe or device.
Result<std::string> read_file(const fs::path& path, std::uint64_t limit);
// Everything on standard input, at most `limit` bytes.
Result<std::string> read_standard_input(std::uint64_t limit);

// A folder that is filled aside ("NAME.partial-N" beside the target) and put in place by renaming, or removed when not
// committed.
class StagedFolder {
 public:
  // `marker`: a file whose presence shows that an existing target is ours and may be replaced. Errors (usage): the
  // target is a file, or a non-empty folder without the marker. Errors (disk): cannot be made.
  static Result<StagedFolder> open(const fs::path& target, std::string_view marker);
  StagedFolder(StagedFolder&&) noexcept;
  StagedFolder& operator=(StagedFolder&&) = delete;
  ~StagedFolder();

  const fs::path& path() const { return aside_; }
  // Writes one file below the folder; `name` may hold '/'.
  Status write(std::string_view name, std::string_view bytes);
  // Puts the folder in place.
  Status commit();

 private:
  StagedFolder(fs::path target, fs::path aside) : target_(std::move(target)), aside_(std::move(aside)) {}
  fs::path target_;
  fs::path aside_;
};

}  // namespace wederhoor::base
