// Decides what naar verluidt and schijnen mark. "Naar verluidt is hij dood": "is hij dood". Not: "De zon schijnt".
// Tested by spec/nl/hearsay.md (tests/spec/spec_test.cc).
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims {
namespace {

void read_adverb(Scene& scene, std::uint32_t at, const Marker& marker, std::uint32_t size) {
  const Tokens words = Scene::range(at, at + size);
  std::uint32_t top = at;
  for (const std::uint32_t t : words) {
    if (scene.head(t) < 0 || !holds(words, static_cast<std::uint32_t>(scene.head(t)))) top = t;
  }
  if (scene.head(top) < 0) return;
  const std::uint32_t head =
      scene.rel(top, "parataxis") ? host_of(scene, top) : clause_of(scene, static_cast<std::uint32_t>(scene.head(top)));
  Draft draft;
  draft.form = Form::hearsay;
  draft.standing = marker.standing;
  draft.hearsay = true;
  // "zo verluidt het": zo and het carry nothing.
  for (const std::uint32_t t : words) {
    if (!scene.is(t, "zo") && !(t == words.back() && scene.is(t, "het"))) draft.cue.push_back(t);
  }
  draft.cue_head = static_cast<std::int32_t>(top);
  draft.head = static_cast<std::int32_t>(head);
  draft.content = clause(scene, head, words);
  if (draft.content.empty()) return;
  draft.because.push_back(scene.because("marker", marker.row, words));
  scene.drafts.push_back(std::move(draft));
}

void read_verb(Scene& scene, std::uint32_t verb, const Marker& marker) {
  Draft draft;
  draft.form = Form::hearsay;
  draft.standing = marker.standing;
  draft.hearsay = true;
  draft.cue = {verb};
  draft.cue_head = static_cast<std::int32_t>(verb);
  draft.because.push_back(scene.because("marker_verb", marker.row, draft.cue));
  for (const std::size_t d : scene.touching(scene.at(verb).sentence)) {
    if (holds(scene.drafts[d].cue, verb)) return;  // "zo verluidt het" has been read
  }
  if (scene.rel(verb, "parataxis") && scene.head(verb) >= 0) {
    draft.head = static_cast<std::int32_t>(host_of(scene, verb));
    draft.content = clause(scene, static_cast<std::uint32_t>(draft.head), scene.tree.below(verb));
  } else {
    const std::int32_t x = scene.tree.child(verb, "xcomp");
    std::int32_t c = scene.tree.child(verb, "ccomp");
    if (c == none) c = scene.tree.child(verb, "csubj");
    if (c != none) {
      draft.head = c;
      draft.content = clause(scene, static_cast<std::uint32_t>(c), draft.cue);
    } else if (x != none && scene.has_child(static_cast<std::uint32_t>(x), "mark", "te")) {
      draft.head = x;
      draft.content = clause(scene, verb, {});
    }
  }
  if (!draft.content.empty()) scene.drafts.push_back(std::move(draft));
}
}  // namespace

void read_markers(Scene& scene) {
  for (std::uint32_t t = 0; t < scene.size(); ++t) {
    if (!scene.readable(t)) continue;
    const auto [marker, size] = scene.words.marker_phrase(scene.lower_words(), t);
    if (marker && t + size <= scene.sentence_of(t).last) {
      read_adverb(scene, t, *marker, size);
      continue;
    }
    if (scene.at(t).upos != Upos::VERB && scene.at(t).upos != Upos::AUX) continue;
    const Marker* verb = scene.words.marker(scene.lemma(t));
    if (verb && verb->kind == "verb") read_verb(scene, t, *verb);
  }
}

}  // namespace wederhoor::claims
