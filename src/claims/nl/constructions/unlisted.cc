// Decides by its place alone that a verb is one of saying, though no list has it. "De brug is dicht, gromt wachter
// Bos.", „Wij blijven”, gniffelt zij: a main clause or words in marks, a comma, the verb, and a person or a body behind
// it. Not: "Als het regent, wint Bos", "Bos kwam, was de minister". Tested by spec/nl/speech_verbs.md
// (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// A person, a body or a group that is no place; "hij", "zij".
bool somebody_speaks(const Scene& scene, const Tokens& source) {
  if (source.empty() || source.size() > 14) return false;
  if (source.size() == 1 && scene.words.listed("subject_pronoun", scene.word(source.front())))
    return !scene.is(source.front(), "het") && !scene.words.listed("generic_men", scene.word(source.front()));
  const std::uint32_t head = noun_head(scene, source.front());
  if (scene.words.listed("person", scene.lemma(head)) || scene.words.listed("body", scene.lemma(head))) return true;
  const auto all = scene.mentions_in(scene.span_of(source));
  return std::any_of(all.begin(), all.end(), [&](const Mention& m) {
    if (m.entity == none || m.kind == MentionKind::pronoun) return false;
    const ActorKind kind = scene.entity(m.entity).kind;
    return kind == ActorKind::person || kind == ActorKind::state_body || kind == ActorKind::agency;
  });
}
// One main clause before the comma, and nothing but adverbs behind who says it.
bool plain_around(const Scene& scene, std::uint32_t first, std::uint32_t verb, std::uint32_t behind) {
  for (std::uint32_t t = first; t + 1 < verb; ++t) {
    if (scene.punct(t) || waits_for_verb(scene, t)) return false;
  }
  for (std::uint32_t t = behind; t < scene.sentence_of(verb).last; ++t) {
    if (!scene.punct(t) && scene.at(t).upos != Upos::ADV) return false;
  }
  return main_clause(scene, first, verb - 1);
}

}  // namespace

// The verb at `t` and who stands behind it; no source where it is no such verb.
UnlistedVerb unlisted_verb(const Scene& scene, std::uint32_t t) {
  const Sentence& sentence = scene.sentence_of(t);
  if (t < sentence.first + 2 || t + 2 > sentence.last || !scene.readable(t) || !finite_word(scene, t)) return {};
  if (scene.at(t).upos != Upos::VERB || scene.quotation_of(t) || verb_cue(scene, t).cue) return {};
  if (scene.words.listed("never_saying", scene.lemma(t)) || scene.words.listed("modal", scene.lemma(t))) return {};
  if (!scene.is(t - 1, ",") && !mark_of_speech(scene, t - 1)) return {};
  Tokens source = source_behind(scene, t, sentence.last);
  if (!somebody_speaks(scene, source)) return {};
  for (std::uint32_t k = t + 1; k < sentence.last; ++k) {
    if (finite_word(scene, k) && !holds(source, k)) return {};
    if (scene.at(k).upos == Upos::CCONJ && !holds(source, k)) return {};
  }
  return {t, std::move(source)};
}

Outcome read_unlisted(Scene& scene, const Place& place) {
  const Sentence& sentence = scene.reading.sentences[place.at];
  if (!sentence.part.empty() || !sentence.parsed || sentence.last - sentence.first > 60) return unrelated;
  if (!scene.touching(place.at).empty()) return refused("somebody says it, or part of it");
  const std::uint32_t first = behind_dateline(scene, sentence.first);
  if (first + 5 > sentence.last || scene.at(first).upos == Upos::SCONJ || finite_word(scene, first) ||
      scene.words.listed("question_word", scene.word(first)) || waits_for_verb(scene, first))
    return unrelated;
  for (std::uint32_t t = first + 3; t + 1 < sentence.last; ++t) {
    if (!scene.is(t - 1, ",") || !finite_word(scene, t)) continue;
    const UnlistedVerb found = unlisted_verb(scene, t);
    if (found.source.empty() || !plain_around(scene, first, t, found.source.back() + 1)) continue;
    Draft draft;
    draft.cue = {t};
    draft.cue_head = t;
    draft.source = found.source;
    draft.content = Scene::range(first, t - 1);
    scene.trim(draft.content);
    draft.head = main_verb(scene, draft.content);
    draft.form = form_of_words(scene, draft.content);
    draft.because.push_back(scene.because("unlisted", "", {t}));
    scene.drafts.push_back(std::move(draft));
    return claimed;
  }
  return unrelated;
}

}  // namespace wederhoor::claims::nl
