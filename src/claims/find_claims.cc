#include "claims/find_claims.h"

namespace wederhoor::claims {

struct ClaimFinder::Words {};
ClaimFinder::ClaimFinder(std::unique_ptr<Words> words) : words_(std::move(words)) {}
ClaimFinder::ClaimFinder(ClaimFinder&&) noexcept = default;
ClaimFinder::~ClaimFinder() = default;
Result<ClaimFinder> ClaimFinder::open(const Lexicons&) { return ClaimFinder(std::make_unique<Words>()); }
Claims ClaimFinder::find(const Report&, const Reading&) const { return {}; }

}  // namespace wederhoor::claims
