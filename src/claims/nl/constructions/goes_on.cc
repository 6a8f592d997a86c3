// Decides by what training has weighed which sentences, and halves of them behind a colon or semicolon, go on with the
// words of who spoke before though nothing says so. "Volgens de gouverneur brandde één tank. In het depot lag alleen
// diesel." Not: what the writer tells himself, where the trees are not sure. Tested by spec/nl/carried.md
// (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/carry/carry.h"
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims::nl {

namespace {

void add(Scene& scene, const Stretch& stretch, const Before& who) {
  Draft draft;
  draft.content = Scene::range(stretch.first, stretch.last);
  scene.trim(draft.content);
  draft.head = main_verb(scene, draft.content);
  draft.form = form_of_words(scene, draft.content);
  if (who.draft)
    draft.speaker_of = scene.drafts[*who.draft].speaker_of ? scene.drafts[*who.draft].speaker_of : who.draft;
  else
    draft.speaker = who.speaker;
  draft.because.push_back(scene.because("goes_on", "nl/carried_trees", {stretch.first}));
  scene.drafts.push_back(std::move(draft));
}
}  // namespace

Outcome read_goes_on(Scene& scene, const Place& place) {
  bool any = false, found = false;
  for (const Stretch& stretch : stretches_of(scene, place.at)) {
    const Before who = who_before(scene, stretch);
    if (who.speaker.empty()) continue;
    const auto values = carry_features(scene, stretch, who);
    if (writer_speaks(values)) continue;
    any = true;
    if (scene.measured)
      scene.measured->push_back({{scene.at(stretch.first).span.begin, scene.at(stretch.last - 1).span.end},
                                 scene.span_of(who.speaker),
                                 values});
    else if (scene.words.carried_trees().score(values) > 0)
      add(scene, stretch, who), found = true;
  }
  if (found) return claimed;
  return any ? refused("its words do not show that the speaker goes on") : unrelated;
}

}  // namespace wederhoor::claims::nl
