// What the targets share that need the whole program: the engine over the installed data, opened once.
#pragma once

#include "fuzz/targets.h"
#include "wederhoor/engine.h"

namespace wederhoor::fuzz {

inline const Engine& engine() {
  static const Result<Engine> opened = Engine::open({WEDERHOOR_SOURCE});
  require(static_cast<bool>(opened), "the data can be opened");
  return *opened;
}

inline void check_span(const Span& span, const std::string& text) {
  require(span.begin <= span.end && span.end <= text.size(), "spans lie in the text");
}

inline void check_document(const Document& d) {
  const std::string& text = d.report.text;
  for (const Claim& claim : d.claims.claims) {
    for (const Span& span : claim.content) check_span(span, text);
    for (const Span& span : claim.cue) check_span(span, text);
    require(!claim.because.empty(), "no claim without its rule");
  }
  for (const Quantity& quantity : d.reading.quantities) check_span(quantity.span, text);
  for (const Event& event : d.events) check_span(event.trigger, text);
}

}  // namespace wederhoor::fuzz
