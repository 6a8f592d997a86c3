// An index that may be missing: the head of a token, the draft that goes on. Records keep them as std::int32_t with
// `none`; here they are told from plain indices, so that no index is used before it is asked for.
//   if (const MaybeIndex up = scene.head(token)) use(scene.at(*up));
#pragma once

#include <compare>

#include "wederhoor/reading.h"

namespace wederhoor::claims {

class MaybeIndex {
 public:
  constexpr MaybeIndex(std::int32_t at = none) : at_(at) {}
  constexpr MaybeIndex(std::uint32_t at) : at_(static_cast<std::int32_t>(at)) {}
  constexpr MaybeIndex(std::size_t at) : at_(static_cast<std::int32_t>(at)) {}
  constexpr explicit operator bool() const { return at_ >= 0; }
  constexpr std::uint32_t operator*() const { return static_cast<std::uint32_t>(at_); }
  constexpr std::int32_t record() const { return at_; }  // as records keep it
  friend constexpr auto operator<=>(MaybeIndex, MaybeIndex) = default;

 private:
  std::int32_t at_;
};

}  // namespace wederhoor::claims
