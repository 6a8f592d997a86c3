// Whether a report calls somebody by a name, and who published it.
//   has_name(reading, entity): "Legioen Noord" has one, "drie gewapende groepen" has none
//   publisher(report): its outlet; of a post whose outlet is not known its channel
#pragma once

#include <algorithm>

#include "wederhoor/reading.h"

namespace wederhoor::base {

inline bool has_name(const Reading& reading, const Entity& entity) {
  return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                     [&](std::uint32_t m) { return reading.mentions[m].kind == MentionKind::name; });
}

inline const std::string& publisher(const Report& report) {
  return report.outlet.empty() ? report.channel : report.outlet;
}

}  // namespace wederhoor::base
