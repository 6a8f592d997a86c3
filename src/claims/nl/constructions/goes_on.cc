// Decides by what training has weighed which sentences, and halves of them behind a colon or semicolon, go on with the
// words of who spoke before though nothing says so. "Volgens de gouverneur brandde één tank. In het depot lag alleen
// diesel." Not: what the writer tells himself, where the trees are not sure. Tested by spec/nl/carried.md
// (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/carry/carry.h"
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims::nl {

Outcome read_goes_on(Scene& scene, const Place& place) {
  bool found = false, any = false;
  for (const Stretch& stretch : stretches_of(scene, place.at)) {
    const Before who = who_before(scene, stretch);
    if (who.speaker.empty()) continue;
    any = true;
    const auto values = carry_features(scene, stretch, who);
    if (scene.measured) {
      scene.measured->push_back({{scene.at(stretch.first).span.begin, scene.at(stretch.last - 1).span.end},
                                 scene.span_of(who.speaker),
                                 values});
      continue;
    }
    (void)found;
  }
  return any ? refused("its words do not show that the speaker goes on") : unrelated;
}

}  // namespace wederhoor::claims::nl
