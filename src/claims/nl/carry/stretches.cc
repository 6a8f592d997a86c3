// Decides which words may be carried speech at all, and whose. "Volgens de gouverneur brandde één tank. In het depot
// lag diesel.": the second sentence, with the governor. Not: a sentence with a source of its own, a question, a head.
// Tested by spec/nl/carried.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/carry/carry.h"
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims::nl {
namespace {

constexpr std::uint32_t least_words = 4, most_words = 45;
constexpr std::uint32_t farthest = 2;  // sentences

bool free_of_claims(const Scene& scene, std::uint32_t first, std::uint32_t last) {
  const auto& near = scene.touching(scene.at(first).sentence);
  const auto within = [&](const Tokens& tokens) {
    const auto t = std::lower_bound(tokens.begin(), tokens.end(), first);
    return t != tokens.end() && *t < last;
  };
  return near.size() <= Scene::most_claims && std::none_of(near.begin(), near.end(), [&](std::size_t d) {
           const Draft& draft = scene.drafts[d];
           return !draft.dropped && (within(draft.content) || within(draft.cue) || within(draft.source));
         });
}

bool may_be_carried(const Scene& scene, std::uint32_t first, std::uint32_t last) {
  if (last < first + least_words || last > first + most_words || scene.is(last - 1, "?")) return false;
  bool verb = false;
  for (std::uint32_t t = first; t < last; ++t) {
    if (scene.quotation_of(t) || scene.words.marker(scene.word(t)) || scene.words.checking(scene.word(t))) return false;
    verb |= finite_word(scene, t);
  }
  return verb && free_of_claims(scene, first, last);
}

// The draft of the sentence that ends last before the token, of somebody who speaks outside of all marks.
MaybeIndex last_in(const Scene& scene, std::uint32_t sentence, std::uint32_t token) {
  MaybeIndex best = none;
  std::uint32_t best_end = 0;
  const auto& near = scene.touching(sentence);
  if (near.size() > Scene::most_claims) return none;
  for (const std::size_t d : near) {
    const Draft& draft = scene.drafts[d];
    if (draft.dropped || draft.content.empty() || scene.speaker_words(draft).empty()) continue;
    if (!draft.cue.empty() && scene.quotation_of(draft.cue.front())) continue;
    if (draft.made_by("goes_on")) continue;  // what was weighed is no ground for more
    const auto back = [](const Tokens& tokens) { return tokens.empty() ? 0 : tokens.back(); };
    const std::uint32_t end = std::max({back(draft.content), back(draft.cue), back(draft.source)});
    if (end >= token || (best && end < best_end)) continue;
    best = d, best_end = end;
  }
  return best;
}
}  // namespace

std::vector<Stretch> stretches_of(const Scene& scene, std::uint32_t sentence) {
  const Sentence& here = scene.reading.sentences[sentence];
  std::vector<Stretch> out;
  if (!here.part.empty() || !here.parsed || here.last - here.first > Scene::longest_sentence) return out;
  Stretch open{here.first, here.first, none};
  const auto close = [&](std::uint32_t end) {
    open.last = end;
    if (may_be_carried(scene, open.first, open.last)) out.push_back(open);
  };
  for (std::uint32_t t = here.first; t < here.last; ++t) {
    if (scene.quotation_of(t) || !(scene.is(t, ":") || scene.is(t, ";"))) continue;
    close(t);
    open = {t + 1, t + 1, t};
  }
  close(here.last);
  return out;
}

Before who_before(const Scene& scene, const Stretch& stretch) {
  const auto& sentences = scene.reading.sentences;
  const std::uint32_t here = scene.at(stretch.first).sentence;
  Before out;
  const bool colon = stretch.mark && scene.is(*stretch.mark, ":");
  for (std::uint32_t back = 0; back <= farthest && back <= here && !out.draft; ++back) {
    const std::uint32_t s = here - back;
    const bool beside = sentences[s].paragraph == sentences[here].paragraph;
    // From the paragraph before, only its last sentence.
    if (!beside && (back > 1 || sentences[s].paragraph + 1 < sentences[here].paragraph)) break;
    out.draft = last_in(scene, s, stretch.first);
    out.sentences = back;
    // The clause before the colon tells of somebody: nobody of an earlier sentence goes on.
    if (back == 0 && colon && !out.draft) out.speaker = told_of_at_colon(scene, stretch.first, true);
    if (!beside || !out.speaker.empty()) break;
  }
  if (out.draft) out.speaker = scene.speaker_words(scene.drafts[*out.draft]);
  return out;
}

}  // namespace wederhoor::claims::nl
