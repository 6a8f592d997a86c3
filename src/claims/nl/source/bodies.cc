// Decides which body "de organisatie", "dezelfde beweging" beside a cue is: the one that was just named. "Hezbollah
// bevestigt het verlies van één strijder. De anderen waren burgers, stelt de beweging.": Hezbollah. Not: one of two
// that were named, unless it is the one who spoke. Tested by tests/claims/speakers_test.cc.
#include "claims/chain.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// "de organisatie", "dezelfde beweging": the words by which a body that was just named speaks on.
bool names_a_body_again(const Scene& scene, const Draft& draft) {
  if (draft.dropped || draft.source.size() != 2 || draft.cue.empty() || scene.quotation_of(draft.source.front()))
    return false;
  const std::uint32_t noun = draft.source.back();
  if (scene.at(noun).upos != Upos::NOUN || !scene.words.listed("speaks_on", scene.lemma(noun))) return false;
  const std::string_view article = scene.word(draft.source.front());
  return scene.is(draft.source.front(), "de") || scene.words.listed("means_it", article) ||
         scene.words.listed("means_nearest", article) || scene.words.listed("the_same", article);
}

bool body_named(const Scene& scene, const Mention& m) {
  if (m.entity == none || m.kind != MentionKind::name) return false;
  const ActorKind kind = scene.entity(m.entity).kind;
  return kind == ActorKind::organisation || kind == ActorKind::armed_group || kind == ActorKind::agency;
}

bool place_there(const Scene& scene, Span span) {
  const PlaceMention* place = scene.place_at(span);
  return place && !place->acts;
}

// The one body named in the nearest sentence before that names any, or that one of them that speaks there.
// `two`: there are two, and none of them speaks.
std::int32_t body_before(const Scene& scene, const Draft& draft, bool* two) {
  const std::uint32_t at = draft.source.front(), here = scene.at(at).sentence;
  const auto& sentences = scene.reading.sentences;
  for (std::uint32_t back = 0; back <= here && back < 3; ++back) {
    const std::uint32_t s = here - back;
    if (sentences[s].paragraph != sentences[here].paragraph) return none;
    std::int32_t only = none;
    bool several = false;
    for (const Mention& m : scene.mentions_in(sentences[s].span)) {
      const auto t = scene.first_token_at(m.head.begin);
      if (!t || *t >= at || !body_named(scene, m) || place_there(scene, m.span)) continue;
      several |= only != none && only != m.entity;
      only = m.entity;
    }
    if (only == none) continue;
    if (!several) return only;
    std::int32_t speaks = none;
    const auto& near = scene.touching(s);
    for (std::size_t i = 0; i < near.size() && i < Scene::most_claims; ++i) {
      const Draft& other = scene.drafts[near[i]];
      if (&other == &draft || other.dropped || other.source.empty() || other.source.front() >= at) continue;
      if (scene.at(other.source.front()).sentence != s) continue;
      for (const Mention& m : scene.mentions_in(scene.span_of(other.source))) {
        if (body_named(scene, m)) speaks = m.entity;
      }
    }
    if (speaks == none) *two = true;
    return speaks;
  }
  return none;
}
}  // namespace

void settle_bodies(Scene& scene) {
  for (Draft& draft : scene.drafts) {
    if (!names_a_body_again(scene, draft) || scene.meant.contains(draft.source.back())) continue;
    bool two = false;
    const std::int32_t body = body_before(scene, draft, &two);
    if (two) scene.meant[draft.source.back()] = none;
    if (body == none || body == the_one(scene, draft.source)) continue;
    scene.meant[draft.source.back()] = body;
    draft.because.push_back(scene.because("running_speaker", "", {draft.source.back()}));
  }
}

}  // namespace wederhoor::claims::nl
