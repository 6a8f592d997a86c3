// Decides which drafts are one claim. "Ria bevestigt op gezag van de gouverneur dat …" is one: of the governor, through
// Ria. Not: "Hij zegt te denken dat …" (two, one in the other). Tested by tests/claims/find_claims_test.cc.
#include "claims/constructions.h"

namespace wederhoor::claims {
namespace {

// "X meldt op gezag van Y dat …": the phrase hangs on the verb of saying itself.
void merge_relays(Scene& scene) {
  for (Draft& relay : scene.drafts) {
    if (relay.dropped || relay.because.empty() || relay.because.front().construction != "relay") continue;
    for (const std::size_t d : scene.touching(scene.at(relay.cue.front()).sentence)) {
      Draft& said = scene.drafts[d];
      if (&said == &relay || said.dropped || said.cue_head == none) continue;
      if (said.cue_head != relay.head &&
          !(relay.head == said.head && holds(relay.content, static_cast<std::uint32_t>(said.cue_head))))
        continue;
      said.relay = said.source;
      said.source = relay.source;
      said.cue = joined(said.cue, relay.cue);
      said.content = without(said.content, joined(said.cue, joined(said.source, said.relay)));
      said.form = Form::according_to;
      said.because.push_back(relay.because.front());
      relay.dropped = true;
    }
  }
}

Tokens words_alone(const Scene& scene, Tokens tokens) {
  std::erase_if(tokens, [&](std::uint32_t t) { return scene.punct(t); });
  return tokens;
}

bool doubles(const Scene& scene, const Draft& one, const Draft& other) {
  return one.cue == other.cue &&
         (one.content == other.content || words_alone(scene, one.content) == words_alone(scene, other.content));
}
}  // namespace

void drop_doubles(Scene& scene) {
  merge_relays(scene);
  for (std::size_t a = 0; a < scene.drafts.size(); ++a) {
    Draft& one = scene.drafts[a];
    if (one.content.empty()) one.dropped = true;
    // Drafts of one cue lie near each other: each is compared with the few of the same cue word.
    for (std::size_t b = a + 1; b < scene.drafts.size() && b < a + 40 && !one.dropped; ++b) {
      Draft& other = scene.drafts[b];
      if (other.dropped || other.content.empty()) continue;
      if (doubles(scene, one, other)) other.dropped = true;
    }
  }
}

}  // namespace wederhoor::claims
