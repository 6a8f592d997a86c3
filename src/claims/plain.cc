// Decides what the outlet says itself: sentences of running text that nobody else is said to have said. "Vijf huizen
// zijn verwoest." Not: questions, heads, captions, sentences with an attribution. Tested by
// tests/claims/find_claims_test.cc.
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims {
namespace {

bool finite_clause(const Scene& scene, const Sentence& sentence) {
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (scene.at(t).xpos.starts_with("WW|pv") || (scene.at(t).xpos.empty() && scene.at(t).upos == Upos::VERB))
      return true;
  }
  return false;
}
// What the words of the outlet themselves leave open: "vermoedelijk", "moet zijn gevlucht".
void hedge(const Scene& scene, Draft& draft) {
  const auto head = static_cast<std::uint32_t>(draft.head);
  bool perfect = false;
  for (const std::uint32_t c : scene.tree.children(head))
    perfect |= scene.rel(c, "aux") && (scene.is(c, "hebben") || scene.is(c, "zijn"));
  for (const std::uint32_t c : scene.tree.children(head)) {
    const bool verb = scene.rel(c, "aux");
    const Marker* marker = scene.words.marker(verb ? std::string_view(scene.lemma(c)) : scene.word(c));
    if (!marker || !(verb ? marker->kind == "inferred" && perfect : marker->kind == "hedge" && scene.rel(c, "advmod")))
      continue;
    draft.standing = marker->standing;
    draft.because.push_back(scene.because("hedge", marker->row, {c}));
  }
}
}  // namespace

void read_plain(Scene& scene) {
  std::vector<bool> taken(scene.reading.sentences.size());
  for (const Draft& draft : scene.drafts) {
    if (draft.dropped) continue;
    for (const std::uint32_t t : draft.content) taken[scene.at(t).sentence] = true;
    for (const std::uint32_t t : draft.cue) taken[scene.at(t).sentence] = true;
  }
  for (std::uint32_t s = 0; s < scene.reading.sentences.size(); ++s) {
    const Sentence& sentence = scene.reading.sentences[s];
    if (taken[s] || scene.words.listed("no_prose", sentence.part) || sentence.part == "question") continue;
    if (sentence.last < sentence.first + 4 || !finite_clause(scene, sentence)) continue;
    if (scene.is(sentence.last - 1, "?")) continue;
    Draft draft;
    draft.form = Form::plain;
    draft.standing = Standing::asserted;
    draft.content = Scene::range(sentence.first, sentence.last);
    for (const std::uint32_t t : draft.content) {
      if (scene.rel(t, "root")) draft.head = static_cast<std::int32_t>(t);
    }
    draft.because.push_back({"plain", "", sentence.span});
    if (draft.head != none) hedge(scene, draft);
    scene.drafts.push_back(std::move(draft));
  }
}

}  // namespace wederhoor::claims
