// Through whom a claim came: outlet, relay or channel, source.
#pragma once

#include <optional>

#include "claims/scene.h"

namespace wederhoor::claims {

// "(ANP)" under the piece: the agency whose text it is; none: not told.
std::optional<Hop> signed_by(const Scene& scene);
// `agency`: who has signed the piece.
std::vector<Hop> chain_of(const Scene& scene, const Draft& draft, const Claim& claim, const std::optional<Hop>& agency);
// Who the words of a source are, into Reading::entities.
std::vector<std::int32_t> entities_of(const Scene& scene, const Tokens& source);
// The one that they are; none where they are nobody or several.
std::int32_t the_one(const Scene& scene, const Tokens& source);
SourceType source_type_of(const Scene& scene, const Draft& draft, const std::vector<std::int32_t>& entities);

}  // namespace wederhoor::claims
