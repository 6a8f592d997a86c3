// Through whom a claim came: outlet, relay or channel, source.
#pragma once

#include "claims/scene.h"

namespace wederhoor::claims {

std::vector<Hop> chain_of(const Scene& scene, const Draft& draft, const Claim& claim);
// Who the words of a source are, into Reading::entities.
std::vector<std::int32_t> entities_of(const Scene& scene, const Tokens& source);
// The one that they are; none where they are nobody or several.
std::int32_t the_one(const Scene& scene, const Tokens& source);
SourceType source_type_of(const Scene& scene, const Draft& draft, const std::vector<std::int32_t>& entities);

}  // namespace wederhoor::claims
