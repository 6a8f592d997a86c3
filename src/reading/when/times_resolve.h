// From what is said to when it was: counted from the report's own day or from an earlier time in the text.
#pragma once

#include "reading/when/times_counted.h"

namespace wederhoor::reading {

// The mention, without span and sentence. nullopt: nothing to hold on to ("toen" without a time before it).
std::optional<TimeMention> resolve(const Said& said, const TimeContext& context);

}  // namespace wederhoor::reading
