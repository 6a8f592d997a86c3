// Verbs that no list has, or not with this frame, and yet say something: "De prefect situeert de inslag rond drie uur".
// Each is read as if it were a verb of saying; trained trees tell whether it is one. The header of this room.
#pragma once

#include "claims/construction.h"

namespace wederhoor::claims::nl {

// What is measured of the first draft of a verb read as one of saying, by name, in a fixed order (features.cc). `way`:
// the construction that read it; `listed`: a list has the verb, but none of its constructions found a claim.
Values likely_features(const Scene&, std::uint32_t verb, std::string_view way, const Draft&, bool listed);

// May the word be such a verb: one with a meaning of its own, in prose, outside of marks, at which nothing was found?
// Where somebody trains, any verb of prose (likely.cc).
std::optional<Outcome> at_likely_verb(Scene&, std::uint32_t token, Place&);
Outcome read_likely(Scene&, const Place&);

}  // namespace wederhoor::claims::nl
