// The mentions at a place, without going through all of a long sentence.
#pragma once

#include <span>
#include <vector>

#include "wederhoor/reading.h"

namespace wederhoor::events {

class MentionIndex {
 public:
  explicit MentionIndex(const Reading& reading);
  // Those of the sentence that may meet the span, in text order.
  std::span<const Mention> near(std::uint32_t sentence, Span span) const;

 private:
  const Reading& reading_;
  std::vector<std::uint32_t> longest_;  // bytes of the longest mention, by sentence
};

}  // namespace wederhoor::events
