// Hashes by xxHash. Tested by tests/base/enum_names_test.cc.
#include "base/hash.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace wederhoor::base {

namespace {
std::string digits(XXH128_hash_t h) { return fmt::format("{:016x}{:016x}", h.high64, h.low64); }
}  // namespace

std::string hash128(std::string_view bytes) { return digits(XXH3_128bits(bytes.data(), bytes.size())); }

Hash128::Hash128() : state_(XXH3_createState()) { XXH3_128bits_reset(state_.get()); }
void Hash128::add(std::string_view bytes) { XXH3_128bits_update(state_.get(), bytes.data(), bytes.size()); }
std::string Hash128::value() const { return digits(XXH3_128bits_digest(state_.get())); }
void Hash128::Free::operator()(XXH3_state_s* state) const { XXH3_freeState(state); }

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
