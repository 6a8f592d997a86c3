// Decides where the words of one speaker end because the writer gives the word to another. "Zij klagen dat er geen
// sirene ging, terwijl de gouverneur volhoudt dat …": up to the comma. "ontkent de bus te hebben geraakt en oppert dat
// …": up to "en". Not: "zegt dat hij kwam, terwijl het regende". Tested by spec/nl/reach.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims::nl {
namespace {

// The draft whose cue goes with that finite verb; none where there is none.
MaybeIndex said_at(const Scene& scene, std::uint32_t finite, std::size_t but) {
  const auto& near = scene.touching(scene.at(finite).sentence);
  if (near.size() > Scene::most_claims) return none;
  for (const std::size_t d : near) {
    const Draft& draft = scene.drafts[d];
    if (d == but || draft.dropped || !draft.cue_head || draft.source.empty()) continue;
    if (scene.at(*draft.cue_head).sentence != scene.at(finite).sentence) continue;
    if (*draft.cue_head == finite || finite_of(scene, *draft.cue_head) == finite) return d;
  }
  return none;
}

MaybeIndex first_finite(const Scene& scene, std::uint32_t from, std::uint32_t last) {
  for (std::uint32_t t = from; t < last; ++t) {
    if (finite_word(scene, t)) return t;
  }
  return none;
}

// Where another takes the word within the content; none where nobody does.
MaybeIndex other_takes(const Scene& scene, std::size_t d) {
  const Draft& draft = scene.drafts[d];
  const std::uint32_t last = scene.sentence_of(draft.content.front()).last;
  bool finite = false, te = false;
  for (std::size_t i = 1; i + 2 < draft.content.size(); ++i) {
    const std::uint32_t t = draft.content[i];
    if (t >= last) return none;
    finite |= finite_word(scene, draft.content[i - 1]);
    te |= scene.is(draft.content[i - 1], "te");
    const bool contrast = scene.is(t, ",") && (scene.is(t + 1, "terwijl") || scene.is(t + 1, "al"));
    // "dat het een aanslag was en vermoedt dat …": the verb behind "en" is no longer of the clause with dat.
    const bool verb_next = finite && finite_word(scene, t + 1) && t + 2 < last && says_that(scene, t + 2);
    const bool goes_on = scene.is(t, "en") && ((te && !finite) || verb_next);
    if (!contrast && !goes_on) continue;
    const std::uint32_t from = contrast ? t + 2 : t + 1;
    const MaybeIndex verb =
        goes_on ? (finite_word(scene, from) ? MaybeIndex(from) : MaybeIndex()) : first_finite(scene, from, last);
    if (!verb) continue;
    // "terwijl hij zegt" of the same speaker stays his.
    const MaybeIndex other = said_at(scene, *verb, d);
    if (other && (goes_on || scene.drafts[*other].source != draft.source)) return t;
  }
  return none;
}
// "Volgens de brandweer is de loods leeg, maar op het terrein brandt licht": the comma behind which the writer goes on
// with a main clause of his own. Not: "…, maar was hij dat niet altijd": the same clause goes on.
MaybeIndex writer_objects(const Scene& scene, const Draft& draft) {
  if (!draft.made_by("according_to") || draft.form != Form::according_to) return none;
  const std::uint32_t last = scene.sentence_of(draft.cue.front()).last;
  bool finite = false;
  for (std::size_t i = 0; i + 3 < draft.content.size(); ++i) {
    const std::uint32_t t = draft.content[i];
    if (t + 3 >= last || scene.at(t).sentence != scene.at(draft.cue.front()).sentence) return none;
    finite |= finite_word(scene, t);
    if (!finite || t < draft.cue.back() || !scene.is(t, ",") || !scene.is(t + 1, "maar")) continue;
    if (finite_word(scene, t + 2) || !main_clause(scene, t + 2, last)) return none;
    return t;
  }
  return none;
}

// "Volgens A is de brug dicht, volgens B rijdt er verkeer": the comma before the second volgens, whose words stand
// behind it. Not: "dat de brug, volgens de krant, dicht is".
MaybeIndex second_source(const Scene& scene, const Draft& draft) {
  for (const std::size_t o : scene.touching(scene.at(draft.content.front()).sentence)) {
    const Draft& other = scene.drafts[o];
    if (other.dropped || other.form != Form::according_to || other.source.empty() || other.content.empty()) continue;
    const std::uint32_t comma = other.cue.front() - 1;
    if (other.cue.front() <= draft.content.front() || !scene.is(comma, ",") || !scene.is(comma + 1, "volgens"))
      continue;
    if (other.content.front() > other.source.back() && other.source != draft.source && holds(draft.content, comma))
      return comma;
  }
  return none;
}
}  // namespace

Outcome part_speakers(Scene& scene, const Place&) {
  for (std::size_t d = 0; d < scene.drafts.size(); ++d) {
    const Draft& draft = scene.drafts[d];
    if (draft.dropped || draft.quotation || draft.cue.empty() || draft.content.size() < 4) continue;
    if (scene.touching(scene.at(draft.content.front()).sentence).size() > Scene::most_claims) continue;
    if (draft.content.back() < draft.cue.front()) continue;
    MaybeIndex end = other_takes(scene, d);
    if (!end) end = writer_objects(scene, draft);
    if (!end) end = second_source(scene, draft);
    if (!end) continue;
    Tokens& content = scene.drafts[d].content;
    std::erase_if(content, [&](std::uint32_t t) { return t >= *end; });
    scene.trim(content);
  }
  return claimed;
}

}  // namespace wederhoor::claims::nl
