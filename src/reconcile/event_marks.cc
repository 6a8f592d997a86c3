// Decides nothing: counts words and commas, and finds what stands in a claim's source, cue or content.
// "Bij Gao, in het oosten, ontplofte een bom": four words and a comma between Gao and the bomb. Tested by
// tests/reconcile/weigh_events_test.cc.
#include "reconcile/event_marks.h"

#include <algorithm>

namespace wederhoor::reconcile {
namespace {

constexpr std::uint32_t farthest = 400;  // bytes

void mark(const Spans& spans, const std::vector<Span>& mentions, bool InClaim::* where, std::vector<InClaim>& out) {
  for (const Span span : spans) {
    auto at = std::lower_bound(mentions.begin(), mentions.end(), span.begin,
                               [](Span m, std::uint32_t begin) { return m.begin < begin; });
    for (; at != mentions.end() && at->begin < span.end; ++at) {
      if (span.contains(*at)) out[static_cast<std::size_t>(at - mentions.begin())].*where = true;
    }
  }
}
}  // namespace

Between between(std::string_view text, Span event, Span mention) {
  Between out;
  out.before = mention.begin < event.begin;
  const std::uint32_t from = out.before ? mention.end : event.end, to = out.before ? event.begin : mention.begin;
  if (from >= to) return out;
  const std::string_view gap = text.substr(from, std::min(to - from, farthest));
  out.words = static_cast<std::int32_t>(std::count(gap.begin(), gap.end(), ' '));
  out.commas = static_cast<std::int32_t>(std::count(gap.begin(), gap.end(), ','));
  return out;
}

std::vector<InClaim> in_claims(const Claims& claims, const std::vector<Span>& mentions) {
  std::vector<InClaim> out(mentions.size());
  for (const Claim& claim : claims.claims) {
    mark(claim.source, mentions, &InClaim::source, out);
    mark(claim.cue, mentions, &InClaim::cue, out);
    mark(claim.content, mentions, &InClaim::content, out);
  }
  return out;
}

}  // namespace wederhoor::reconcile
