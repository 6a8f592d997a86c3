// Decides what naar verluidt and schijnen mark. "Naar verluidt is hij dood": "is hij dood". Not: "De zon schijnt".
// Tested by spec/nl/hearsay.md (tests/spec/spec_test.cc).
#include "claims/nl/hearsay/hearsay.h"
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {

Outcome read_marker(Scene& scene, const Place& place) {
  const Marker& marker = *place.marker;
  if (marker.kind != "adverb") return unrelated;
  const Tokens& words = place.words;
  std::uint32_t top = words.front();
  for (const std::uint32_t t : words) {
    if (scene.head(t) < 0 || !holds(words, *scene.head(t))) top = t;
  }
  if (!scene.head(top)) return refused("it hangs on nothing");
  const std::uint32_t head = scene.rel(top, "parataxis") ? host_of(scene, top) : clause_of(scene, *scene.head(top));
  Draft draft;
  draft.form = Form::hearsay;
  draft.standing = marker.standing;
  draft.hearsay = true;
  // "zo verluidt het": zo and het carry nothing.
  for (const std::uint32_t t : words) {
    if (!scene.is(t, "zo") && !(t == words.back() && scene.is(t, "het"))) draft.cue.push_back(t);
  }
  draft.cue_head = top;
  draft.head = head;
  draft.content = clause(scene, head, words);
  if (draft.content.empty()) return refused(nothing_left);
  draft.because.push_back(scene.because("marker", marker.row, words));
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

Outcome read_marker_verb(Scene& scene, const Place& place) {
  const Marker& marker = *place.marker;
  if (marker.kind != "verb") return unrelated;
  const std::uint32_t verb = place.at;
  Draft draft;
  draft.form = Form::hearsay;
  draft.standing = marker.standing;
  draft.hearsay = true;
  draft.cue = {verb};
  draft.cue_head = verb;
  draft.because.push_back(scene.because("marker_verb", marker.row, draft.cue));
  for (const std::size_t d : scene.touching(scene.at(verb).sentence)) {
    if (holds(scene.drafts[d].cue, verb)) return refused("it is part of another cue: zo verluidt het");
  }
  if (scene.rel(verb, "parataxis") && scene.head(verb) >= 0) {
    draft.head = host_of(scene, verb);
    draft.content = clause(scene, *draft.head, scene.tree.below(verb));
  } else {
    const MaybeIndex x = scene.tree.child(verb, "xcomp");
    MaybeIndex c = scene.tree.child(verb, "ccomp");
    if (c == none) c = scene.tree.child(verb, "csubj");
    if (c != none) {
      draft.head = c;
      draft.content = clause(scene, *c, draft.cue);
    } else if (x != none && scene.has_child(*x, "mark", "te")) {
      draft.head = x;
      draft.content = clause(scene, verb, {});
    }
  }
  if (draft.content.empty()) return refused("no clause that it marks");
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
