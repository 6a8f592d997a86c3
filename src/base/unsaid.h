// Does a claim tell that somebody did not say something?
//   "Het front heeft de aanslag tot nu toe niet opgeëist": it does; nobody speaks but the report. Not: "de brandweer
//   meldde geen gewonden", which somebody said; "het leger ontkent de aanval".
#pragma once

#include <algorithm>

#include "base/because.h"
#include "wederhoor/claim.h"

namespace wederhoor::base {

// The negation stands between what is said and the last word for saying it.
inline bool is_unsaid(const Claim& claim) {
  const bool said = claim.standing == Standing::attributed || claim.standing == Standing::reported ||
                    claim.standing == Standing::confirmed;
  const bool object = made_by(claim.because, "object");
  if (!object || !claim.negative || !said || claim.content.empty() || claim.cue.empty()) return false;
  return claim.cue.back().begin > claim.content.back().end + 1;
}

// From the first to the last word of the claim, those of who says it and of saying among them.
inline Span whole_of(const Claim& claim) {
  Span out{UINT32_MAX, 0};
  for (const Spans* spans : {&claim.content, &claim.cue, &claim.source}) {
    for (const Span& span : *spans) out = {std::min(out.begin, span.begin), std::max(out.end, span.end)};
  }
  return out;
}

}  // namespace wederhoor::base
