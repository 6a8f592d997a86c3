// Who does a verb, and to whom it is done, where the tree has it elsewhere. "De tanker die de rebellen beschoten":
// rebellen do it. "De leider vluchtte, doodde twee bewakers": done to the guards.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

// Of a verb that is no passive; tokens, none: as the tree has it.
struct Elsewhere {
  std::int32_t doer = none, object = none;
};
// trigger: words that are the event itself ("openden het vuur"), no object of it.
Elsewhere found_elsewhere(const Finding& finding, std::uint32_t verb, Span trigger);
// Has somebody done it ("heeft gedood")?
bool has_done(const Finding& finding, std::uint32_t verb);

}  // namespace wederhoor::events
