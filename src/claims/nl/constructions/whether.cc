// Decides who says yes and who no: "Kinshasa zegt van wel, Kigali van niet.": two claims, "van wel" and "van niet".
// Not: "zegt van alles". Tested by spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

bool answers_at(const Scene& scene, std::uint32_t van, std::uint32_t last) {
  return van + 1 < last && scene.is(van, "van") && scene.words.listed("yes_or_no", scene.word(van + 1)) &&
         (van + 2 >= last || scene.punct(van + 2) || scene.at(van + 2).upos == Upos::CCONJ);
}

void add(Scene& scene, Draft draft, std::uint32_t van) {
  draft.content = {van, van + 1};
  draft.head = van + 1;
  draft.negative = scene.words.listed("negation", scene.word(van + 1));
  scene.drafts.push_back(std::move(draft));
}
}  // namespace

Outcome read_whether(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at, last = scene.sentence_of(verb).last;
  if (!cue.cue->has("s") || !finite_word(scene, verb)) return unrelated;
  std::uint32_t van = verb + 1;
  while (van < last && van < verb + 6 && !scene.is(van, "van") && !scene.punct(van)) ++van;
  if (!answers_at(scene, van, last)) return unrelated;
  const Draft draft = said_by(scene, verb, cue, "whether");
  if (draft.source.empty() || draft.source.back() >= van) return refused("nobody is named who says so");
  add(scene, draft, van);
  // ", Kigali van niet": the other side.
  std::uint32_t other = van + 3;
  while (other < last && other < van + 10 && !scene.is(other, "van") && !finite_word(scene, other)) ++other;
  if (other < van + 4 || !answers_at(scene, other, last) || !begins_noun(scene, van + 3)) return claimed;
  Draft second = draft;
  second.source = Scene::range(van + 3, other);
  add(scene, std::move(second), other);
  return claimed;
}

}  // namespace wederhoor::claims::nl
