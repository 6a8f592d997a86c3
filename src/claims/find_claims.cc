// Calls the constructions in order; nothing else. Tested by tests/claims/find_claims_test.cc.
#include "claims/find_claims.h"

#include "base/languages.h"
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims {

struct ClaimFinder::Words : claims::Words {
  using claims::Words::Words;
};

// More claims than any sentence of prose holds: what follows in it is not read, so that no input costs too much.
constexpr std::size_t most_of_a_sentence = 60;

ClaimFinder::ClaimFinder(std::unique_ptr<Words> words) : words_(std::move(words)) {}
ClaimFinder::ClaimFinder(ClaimFinder&&) noexcept = default;
ClaimFinder::~ClaimFinder() = default;

Result<ClaimFinder> ClaimFinder::open(const Lexicons& lexicons) {
  return ClaimFinder(std::make_unique<Words>(lexicons));
}

Claims ClaimFinder::find(const Report& report, const Reading& reading) const {
  if (!base::in_dutch(report)) return {};
  Scene scene(report, reading, *words_);
  std::vector<HearsayUse> uses;
  for (std::uint32_t t = 0; t < scene.size(); ++t) {
    if (!scene.readable(t)) continue;
    const VerbCue cue = verb_cue(scene, t);
    if (!cue.cue || !in_use(scene, t, *cue.cue)) continue;
    const std::size_t before = scene.drafts.size();
    if (scene.touching(scene.at(t).sentence).size() > most_of_a_sentence) continue;
    if (read_inverted(scene, t, cue)) continue;
    read_seeming(scene, t, cue);
    if (scene.drafts.size() == before) read_naming(scene, t, cue);
    if (scene.drafts.size() == before) read_complement(scene, t, cue);
    read_parenthesis(scene, t, cue);
    if (scene.drafts.size() == before) read_pointing(scene, t, cue);
    if (scene.drafts.size() == before) read_object(scene, t, cue);
  }
  read_according_to(scene);
  read_nouns(scene);
  read_attitudes(scene);
  read_evidence(scene);
  read_markers(scene);
  read_quotations(scene);
  drop_doubles(scene);
  drop_asides(scene);
  read_zou(scene, uses);
  set_polarity(scene);
  read_plain(scene);
  return finished(scene, std::move(uses));
}

}  // namespace wederhoor::claims
