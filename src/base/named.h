// Whether a report calls somebody by a name.
//   has_name(reading, entity): "Legioen Noord" has one, "drie gewapende groepen" has none
#pragma once

#include <algorithm>

#include "wederhoor/reading.h"

namespace wederhoor::base {

inline bool has_name(const Reading& reading, const Entity& entity) {
  return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                     [&](std::uint32_t m) { return reading.mentions[m].kind == MentionKind::name; });
}

}  // namespace wederhoor::base
