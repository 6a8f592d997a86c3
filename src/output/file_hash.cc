// The hash of a file of any size. Tested by tests/output/folder_test.cc.
#include "output/file_hash.h"

#include <cerrno>
#include <fstream>

#include "base/hash.h"
#include "output/sink.h"

namespace wederhoor::output {

Result<std::string> file_hash(const std::filesystem::path& path) {
  base::Hash128 hash;
  std::ifstream file(path, std::ios::binary);
  if (!file) return disk_error(path, errno);
  std::string block(1 << 18, '\0');
  while (file) {
    file.read(block.data(), static_cast<std::streamsize>(block.size()));
    hash.add({block.data(), static_cast<std::size_t>(file.gcount())});
  }
  if (file.bad()) return disk_error(path, EIO);
  return hash.value();
}

}  // namespace wederhoor::output
