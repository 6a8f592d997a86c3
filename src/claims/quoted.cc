// Decides where the words of a quotation end whose closing mark is missing. "‘Wij komen. Nu, zei Bos.": before the
// attribution; so do words that the next paragraph goes on with, if an attribution closes it. Not: "‘Wij komen. Hij
// zei niets". Tested by spec/nl/direct.md (tests/spec/spec_test.cc).
#include "claims/quoted.h"

#include <algorithm>

namespace wederhoor::claims {
namespace {

bool begins_subject(const Scene& scene, std::uint32_t t) {
  const Upos p = scene.at(t).upos;
  return p == Upos::DET || p == Upos::PROPN || p == Upos::NOUN || p == Upos::PRON;
}

// The comma before "…, zei Bos." that closes the sentence, from `from` on; none where the sentence has no such end.
MaybeIndex closing_attribution(const Scene& scene, const Sentence& sentence, std::uint32_t from) {
  for (std::uint32_t t = sentence.last; t > from + 2;) {
    --t;
    if (t + 16 < sentence.last) break;
    if (!scene.finite(t)) continue;
    const Cue* cue = scene.words.verb_form(scene.word(t));
    const bool frame = scene.is(t - 1, ",") && t + 1 < sentence.last && begins_subject(scene, t + 1);
    return cue && cue->has("q") && frame ? MaybeIndex(t - 1) : none;
  }
  return none;
}

bool holds_mark(const Scene& scene, const Sentence& sentence) {
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (scene.punct(t) && scene.words.listed("quotation_mark", scene.word(t))) return true;
  }
  return false;
}

// „Wij komen.\n\nNu, zei Bos.": the words go on in the next paragraph, which is no more than a sentence.
std::uint32_t over_paragraph(const Scene& scene, std::uint32_t last, std::uint32_t end) {
  const auto& sentences = scene.reading.sentences;
  const std::uint32_t next = last + 1;
  if (next >= sentences.size() || sentences[next].paragraph != sentences[last].paragraph + 1) return end;
  if (next + 1 < sentences.size() && sentences[next + 1].paragraph == sentences[next].paragraph) return end;
  if (holds_mark(scene, sentences[next])) return end;
  const MaybeIndex comma = closing_attribution(scene, sentences[next], sentences[next].first);
  return comma ? scene.at(*comma).span.begin : end;
}

std::uint32_t end_of(const Scene& scene, const Quotation& quotation) {
  const std::uint32_t end = quotation.inner.end;
  const auto& tokens = scene.reading.tokens;
  const auto first = std::lower_bound(tokens.begin(), tokens.end(), quotation.inner.begin,
                                      [](const Token& t, std::uint32_t at) { return t.span.begin < at; });
  if (first == tokens.end() || first->span.begin >= end) return end;
  const auto from = static_cast<std::uint32_t>(first - tokens.begin());
  const auto& sentences = scene.reading.sentences;
  std::uint32_t s = first->sentence;
  for (; s < sentences.size() && sentences[s].span.begin < end; ++s) {
    if (sentences[s].last - sentences[s].first > Scene::longest_sentence) return end;
    const std::uint32_t begin = std::max(from, sentences[s].first);
    const MaybeIndex comma = closing_attribution(scene, sentences[s], begin);
    if (comma && scene.at(*comma).span.begin < end) return scene.at(*comma).span.begin;
  }
  const bool opens = from > 0 && sentences[first->sentence].first + 1 == from;
  return opens ? over_paragraph(scene, s - 1, end) : end;
}
}  // namespace

std::vector<std::uint32_t> quotation_ends(const Scene& scene) {
  std::vector<std::uint32_t> out;
  std::uint32_t covered = 0;
  for (const Quotation& quotation : scene.reading.quotations) {
    const bool outer = quotation.parent == none && quotation.inner.begin >= covered;
    const bool open = outer && !quotation.closed && quotation.use == QuoteUse::speech;
    out.push_back(open ? end_of(scene, quotation) : quotation.inner.end);
    if (outer) covered = std::max(quotation.inner.end, out.back());
  }
  return out;
}

}  // namespace wederhoor::claims
