// Ids: short, stable, the same on every machine.
//   short_id("c_", {"report", "12-30"}) -> "c_" and 12 hex digits
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

struct XXH3_state_s;

namespace wederhoor::base {

// XXH3-128 as 32 hex digits.
std::string hash128(std::string_view bytes);
// The same of bytes that come in pieces.
class Hash128 {
 public:
  Hash128();
  void add(std::string_view bytes);
  std::string value() const;

 private:
  struct Free {
    void operator()(XXH3_state_s* state) const;
  };
  std::unique_ptr<XXH3_state_s, Free> state_;
};
std::uint64_t hash64(std::string_view bytes);
// `prefix` and 12 hex digits of the parts, each kept apart from the next.
std::string short_id(std::string_view prefix, std::initializer_list<std::string_view> parts);

}  // namespace wederhoor::base
