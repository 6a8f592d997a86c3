// Mentions by where they begin, and how far the longest of the sentence reaches. "De gouverneur van Belgorod" is near
// "Belgorod" though it begins before it. Tested by spec/nl/events.md.
#include "events/mention_index.h"

#include <algorithm>

namespace wederhoor::events {

MentionIndex::MentionIndex(const Reading& reading) : reading_(reading), longest_(reading.sentences.size()) {
  for (const Mention& m : reading.mentions) longest_[m.sentence] = std::max(longest_[m.sentence], m.span.size());
}

std::span<const Mention> MentionIndex::near(std::uint32_t sentence, Span span) const {
  const auto& all = reading_.mentions;
  const std::uint32_t from = span.begin - std::min(span.begin, longest_[sentence]);
  const auto first = std::partition_point(all.begin(), all.end(), [&](const Mention& m) {
    return m.sentence < sentence || (m.sentence == sentence && m.span.begin < from);
  });
  const auto last = std::partition_point(
      first, all.end(), [&](const Mention& m) { return m.sentence == sentence && m.span.begin < span.end; });
  return {first, last};
}

}  // namespace wederhoor::events
