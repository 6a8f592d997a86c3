// Ids: short, stable, the same on every machine.
//   short_id("c_", {"report", "12-30"}) -> "c_" and 12 hex digits
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace wederhoor::base {

// XXH3-128 as 32 hex digits.
std::string hash128(std::string_view bytes);
std::uint64_t hash64(std::string_view bytes);
// `prefix` and 12 hex digits of the parts, each kept apart from the next.
std::string short_id(std::string_view prefix, std::initializer_list<std::string_view> parts);

}  // namespace wederhoor::base
