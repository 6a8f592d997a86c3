// Decides through which channel somebody says it. "zegt het bataljon op Telegram": "Telegram". Not: "zegt hij op
// straat". Tested by tests/claims/find_claims_test.cc.
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {

Tokens channel(const Scene& scene, const Draft& draft) {
  if (!draft.cue_head) return {};
  for (const std::uint32_t c : scene.tree.children(*draft.cue_head)) {
    if (!scene.rel(c, "obl") && !scene.rel(c, "nmod")) continue;
    if (holds(draft.content, c) || holds(draft.source, c)) continue;
    bool through = false, told = false;
    for (const std::uint32_t k : scene.tree.children(c)) {
      if (!scene.rel(k, "case")) continue;
      through |= scene.words.listed("through_preposition", scene.word(k));
      told |= scene.words.listed("told_preposition", scene.word(k));
    }
    const Tokens words = noun_phrase(scene, c);
    for (const std::uint32_t w : words) {
      if (through && scene.words.listed("channel", scene.lemma(w))) return words;
      if ((through || told) && scene.words.listed("agency", scene.lemma(w))) return words;
    }
  }
  return {};
}

}  // namespace wederhoor::claims::nl
