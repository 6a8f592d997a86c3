// Hashes by xxHash. Tested by tests/base/names_test.cc.
#include "base/hash.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace wederhoor::base {

std::string hash128(std::string_view bytes) {
  const XXH128_hash_t h = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", h.high64, h.low64);
}

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string short_id(std::string_view prefix, std::initializer_list<std::string_view> parts) {
  std::string all;
  for (const std::string_view part : parts) {
    all += part;
    all += '\x1f';
  }
  return fmt::format("{}{:012x}", prefix, hash64(all) >> 16);
}

}  // namespace wederhoor::base
