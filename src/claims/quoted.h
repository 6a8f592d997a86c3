// Where quotations that nobody closed end.
#pragma once

#include "claims/scene.h"

namespace wederhoor::claims {

// For each quotation of the reading where its words end. Differs from the reading's own end where the mark that should
// close them is missing before or behind an attribution.
std::vector<std::uint32_t> quotation_ends(const Scene& scene);

// Has it marks? Not: a turn of a transcript.
inline bool between_marks(const Quotation& quotation) { return quotation.outer.begin != quotation.inner.begin; }

}  // namespace wederhoor::claims
