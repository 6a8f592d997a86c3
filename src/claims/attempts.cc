// Decides what of all that was tried in a report tells about one place of it: what was set going in its sentences. An
// attempt whose claims were all dropped later has found nothing, for the reason of the last. Not: whether the reason is
// a good one (spec/nl). Tested by tests/claims/attempts_test.cc.
#include <algorithm>

#include "claims/construction.h"

namespace wederhoor::claims {
namespace {

// The sentences that the place meets, as one stretch of text.
Span around(const Scene& scene, Span place) {
  Span out = place;
  for (const Sentence& sentence : scene.reading.sentences) {
    if (!sentence.span.meets(place)) continue;
    out.begin = std::min(out.begin, sentence.span.begin);
    out.end = std::max(out.end, sentence.span.end);
  }
  return out;
}

Attempt told(const Scene& scene, Note& note) {
  Attempt attempt = std::move(note.attempt);
  std::string_view why;
  for (std::size_t d = note.first; attempt.found && d < note.last; ++d) {
    const Draft& draft = scene.drafts[d];
    Spans content = scene.spans(draft.content, false);
    if (!draft.dropped && !content.empty())
      attempt.claims.push_back(std::move(content));
    else
      why = draft.dropped ? draft.why_dropped : nothing_left;
  }
  if (!why.empty() && attempt.claims.empty()) attempt.found = false, attempt.reason = why;
  return attempt;
}
}  // namespace

std::vector<Attempt> attempts_at(const Scene& scene, std::vector<Note>& notes, Span place) {
  const Span near = around(scene, place);
  std::vector<Attempt> out;
  for (Note& note : notes) {
    if (note.attempt.at.meets(near)) out.push_back(told(scene, note));
  }
  std::stable_sort(out.begin(), out.end(), [](const Attempt& a, const Attempt& b) { return a.at.begin < b.at.begin; });
  return out;
}

}  // namespace wederhoor::claims
