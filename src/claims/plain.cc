// Decides what the outlet says itself: sentences of running text that nobody else is said to have said. "Vijf huizen
// zijn verwoest." Not: questions, heads, captions, sentences with an attribution. Tested by
// tests/claims/find_claims_test.cc.
#include "claims/language.h"

namespace wederhoor::claims {
namespace {

bool finite_clause(const Scene& scene, const Sentence& sentence) {
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (scene.finite(t) || (scene.at(t).xpos.empty() && scene.at(t).upos == Upos::VERB)) return true;
  }
  return false;
}

// What the words of the outlet themselves leave open: "vermoedelijk", "moet zijn gevlucht".
void hedge(const Scene& scene, Draft& draft) {
  const std::uint32_t head = *draft.head;
  bool perfect = false;
  for (const std::uint32_t c : scene.tree.children(head))
    perfect |= scene.rel(c, "aux") && scene.words.listed("perfect_infinitive", scene.word(c));
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

Outcome read_plain(Scene& scene, const Place& place) {
  const Sentence& sentence = scene.reading.sentences[place.at];
  if (scene.said_by_somebody(place.at)) return refused("the sentence holds a claim of somebody or its words");
  if (scene.words.listed("no_prose", sentence.part) || sentence.part == "question")
    return refused("heads, captions and questions of an interview say nothing themselves");
  if (sentence.last < sentence.first + 4) return refused("fewer than four words");
  if (!finite_clause(scene, sentence)) return refused("no finite verb");
  if (scene.is(sentence.last - 1, "?")) return refused("a question");
  Draft draft;
  draft.form = Form::plain;
  draft.standing = Standing::asserted;
  draft.content = Scene::range(sentence.first, sentence.last);
  for (const std::uint32_t t : draft.content) {
    if (scene.rel(t, "root")) draft.head = t;
  }
  draft.because.push_back({"plain", "", sentence.span});
  if (draft.head) hedge(scene, draft);
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims
