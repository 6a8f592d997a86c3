// Decides which words say that something was not checked, and which claims they cover: those of the sentence before,
// back as far as the same source goes on in the paragraph. "De groep zegt dat het dorp gevallen is. Dit is niet te
// verifiëren." Not: "De politie heeft dit bevestigd", "uit geverifieerde beelden blijkt". Tested by
// tests/claims/find_claims_test.cc.
#include "claims/disclaimers.h"

#include <algorithm>

namespace wederhoor::claims {
namespace {

// The clause that says it, as tokens; empty where the sentence says no such thing.
Tokens disclaimer_in(const Scene& scene, std::uint32_t sentence, std::string* row) {
  const Sentence& s = scene.reading.sentences[sentence];
  for (std::uint32_t t = s.first; t < s.last; ++t) {
    const Marker* word = scene.words.checking(scene.word(t));
    if (!word || scene.quotation_of(t) != none) continue;
    std::uint32_t first = t;
    if (word->kind == "negated") {
      bool found = false;
      for (std::uint32_t n = t, steps = 0; n-- > s.first && steps < 8 && !found; ++steps) {
        if (scene.is(n, ",") || scene.is(n, ":") || scene.is(n, ";")) break;
        found = scene.words.listed("negation", scene.word(n));
        if (found) first = n;
      }
      if (!found) continue;
      // "heeft dit niet bevestigd": somebody's silence, not the outlet's remark.
      const Tokens who = scene.sentence_of(t).parsed ? speaker_of(scene, t).words : Tokens{};
      bool about = who.empty();
      for (const std::uint32_t w : who)
        about |=
            scene.words.listed("what_was_said", scene.lemma(w)) || scene.words.listed("what_was_said", scene.word(w));
      if (!about && word->row.find("bevestig") != std::string::npos) continue;
    }
    *row = word->row;
    std::uint32_t from = first;
    while (from > s.first && !scene.is(from - 1, ",") && !scene.is(from - 1, ":") && !scene.is(from - 1, ";")) --from;
    return Scene::range(from, t + 1);
  }
  return {};
}

std::uint32_t sentence_of(const Scene& scene, const Draft& draft) { return scene.at(draft.content.front()).sentence; }
}  // namespace

std::vector<Disclaimer> find_disclaimers(const Scene& scene) {
  std::vector<Disclaimer> out;
  for (std::uint32_t s = 0; s < scene.reading.sentences.size(); ++s) {
    std::string row;
    Tokens words = disclaimer_in(scene, s, &row);
    if (words.empty()) continue;
    Disclaimer found{words, {}, row};
    // The claims of the sentence itself, else those before it, back while the same speaker goes on.
    std::uint32_t reach = s;
    bool own = false;
    for (const std::size_t d : scene.touching(s)) {
      const Draft& draft = scene.drafts[d];
      if (draft.dropped || draft.form == Form::plain || sentence_of(scene, draft) != s ||
          draft.content.front() > words.front())
        continue;
      own = true;
      found.drafts.push_back(static_cast<std::int32_t>(d));
    }
    while (!own && reach-- > 0) {
      if (scene.reading.sentences[reach].paragraph + 1 < scene.reading.sentences[s].paragraph) break;
      bool any = false, opens = false;
      for (const std::size_t d : scene.touching(reach)) {
        const Draft& draft = scene.drafts[d];
        if (draft.dropped || draft.form == Form::plain || sentence_of(scene, draft) != reach) continue;
        any = true;
        opens |= draft.speaker_of == none;
        found.drafts.push_back(static_cast<std::int32_t>(d));
      }
      if (!any || opens) break;
    }
    if (!found.drafts.empty()) out.push_back(std::move(found));
  }
  return out;
}

}  // namespace wederhoor::claims
