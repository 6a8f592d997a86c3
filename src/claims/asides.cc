// Decides which claims beside the running text are no second report of one in it. A pull quote says again what somebody
// says in the text: none of it counts. A caption counts with what the text has not: "De brug is dicht, zegt de
// burgemeester. foto …" is one claim where the text has the same words, and stays where it has them not. Tested by
// spec/nl/claims.md.
#include <set>

#include "base/part_kinds.h"
#include "claims/language.h"

namespace wederhoor::claims {
namespace {

const std::string& part_of(const Scene& scene, const Draft& draft) {
  return scene.sentence_of(draft.content.front()).part;
}

std::string words_of(const Scene& scene, const Draft& draft) {
  std::string out;
  for (const std::uint32_t t : draft.content) {
    if (!scene.punct(t)) out += std::string(scene.word(t)) + ' ';
  }
  return out;
}
}  // namespace

Outcome drop_asides(Scene& scene, const Place&) {
  bool any = false;
  std::set<std::string> said;
  for (const Draft& draft : scene.drafts) {
    if (draft.dropped || draft.content.empty()) continue;
    const bool aside = base::stands_aside(part_of(scene, draft));
    any |= aside;
    if (!aside) said.insert(words_of(scene, draft));
  }
  if (!any) return refused("no captions and pull quotes");
  for (Draft& draft : scene.drafts) {
    if (draft.dropped || draft.content.empty() || !base::stands_aside(part_of(scene, draft))) continue;
    if (part_of(scene, draft) == "pull_quote")
      draft.drop("a pull quote says again what stands in the text");
    else if (said.contains(words_of(scene, draft)))
      draft.drop("the caption says again what stands in the text");
  }
  return claimed;
}

}  // namespace wederhoor::claims
