// The hash of a file of any size. Tested by tests/output/folder_test.cc.
#include "output/file_hash.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <cerrno>
#include <fstream>
#include <memory>

#include "output/sink.h"

namespace wederhoor::output {

Result<std::string> file_hash(const std::filesystem::path& path) {
  struct Free {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
  };
  const std::unique_ptr<XXH3_state_t, Free> state(XXH3_createState());
  XXH3_128bits_reset(state.get());
  std::ifstream file(path, std::ios::binary);
  if (!file) return disk_error(path, errno);
  std::string block(1 << 18, '\0');
  while (file) {
    file.read(block.data(), static_cast<std::streamsize>(block.size()));
    XXH3_128bits_update(state.get(), block.data(), static_cast<std::size_t>(file.gcount()));
  }
  if (file.bad()) return disk_error(path, EIO);
  const XXH128_hash_t hash = XXH3_128bits_digest(state.get());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace wederhoor::output
