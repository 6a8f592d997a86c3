// Claims by the sentences of their content. A quotation of three sentences is listed at each of the three; a claim is
// listed once where two pieces of its content stand in one sentence. Tested by spec/nl/events.md and spec/nl/ledger.md.
#include "events/claim_index.h"

#include <algorithm>

namespace wederhoor::events {
namespace {

// The sentences that a span meets, as a half-open range.
std::pair<std::uint32_t, std::uint32_t> sentences_of(const Reading& reading, Span span) {
  const auto& all = reading.sentences;
  const auto first =
      std::partition_point(all.begin(), all.end(), [&](const Sentence& s) { return s.span.end <= span.begin; });
  const auto last = std::partition_point(first, all.end(), [&](const Sentence& s) { return s.span.begin < span.end; });
  return {static_cast<std::uint32_t>(first - all.begin()), static_cast<std::uint32_t>(last - all.begin())};
}
}  // namespace

ClaimIndex::ClaimIndex(const Reading& reading, const Claims& claims) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;  // sentence, claim
  for (std::uint32_t i = 0; i < claims.claims.size(); ++i) {
    for (const Span content : claims.claims[i].content) {
      const auto [first, last] = sentences_of(reading, content);
      for (std::uint32_t s = first; s < last; ++s) found.emplace_back(s, i);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  first_.assign(reading.sentences.size() + 1, 0);
  claims_.reserve(found.size());
  for (const auto& [sentence, claim] : found) {
    ++first_[sentence + 1];
    claims_.push_back(claim);
  }
  for (std::size_t s = 1; s < first_.size(); ++s) first_[s] += first_[s - 1];
}

std::span<const std::uint32_t> ClaimIndex::of(std::uint32_t sentence) const {
  return std::span(claims_).subspan(first_[sentence], first_[sentence + 1] - first_[sentence]);
}

}  // namespace wederhoor::events
