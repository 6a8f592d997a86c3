// Decides which sentences without marks go on with the words of who spoke before. "Er zijn negen doden, zegt het
// ziekenhuis. Onder hen zijn zes arbeiders.": what tells of those just counted. "… , zei zij. De rest is gevlucht.
// „Meer weet ik niet.”": what stands between two pieces of one speaker. Not: any other sentence behind a claim, which
// is the outlet's. Tested by spec/nl/claims.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/chain.h"
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// "Onder hen", "Drie van zijn mannen", "Een van de doden": some of those that were just told of.
bool some_of_them(const Scene& scene, std::uint32_t first) {
  const std::uint32_t last = scene.sentence_of(first).last;
  if (first + 3 >= last) return false;
  const auto anaphor = [&](std::uint32_t t) { return scene.words.listed("just_told", scene.word(t)); };
  if (scene.is(first, "onder")) return anaphor(first + 1);
  // "De rest kwam terug", "De andere twaalf", "De overigen"; not: "De andere weg".
  if (scene.is(first, "de") && scene.words.listed("rest_of_them", scene.word(first + 1)))
    return !scene.is(first + 1, "andere") || scene.at(first + 2).upos == Upos::NUM || finite_word(scene, first + 2);
  const bool counts = scene.at(first).upos == Upos::NUM || scene.is(first, "een") || scene.is(first, "één");
  return counts && scene.is(first + 1, "van") && (anaphor(first + 2) || scene.is(first + 2, "de"));
}

// The next sentence opens with words in marks that this speaker goes on with: nobody is named for them.
bool goes_on_in_marks(const Scene& scene, std::uint32_t sentence) {
  if (sentence + 1 >= scene.reading.sentences.size()) return false;
  const Sentence& next = scene.reading.sentences[sentence + 1];
  if (next.paragraph != scene.reading.sentences[sentence].paragraph || !mark_of_speech(scene, next.first)) return false;
  const auto& near = scene.touching(sentence + 1);
  return std::any_of(near.begin(), near.end(), [&](std::size_t d) {
    const Draft& draft = scene.drafts[d];
    return !draft.dropped && draft.quotation != none && draft.source.empty() && draft.speaker_of != none;
  });
}

// "De politie patrouilleert deze week": a body does something, which the outlet tells as well as anybody.
bool body_acts(const Scene& scene, const Sentence& sentence) {
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (!scene.rel(t, "nsubj") || !scene.head(t) || scene.head(*scene.head(t))) continue;
    const std::int32_t who = the_one(scene, {t});
    if (who == none) return false;
    const ActorKind kind = scene.entity(who).kind;
    return kind == ActorKind::state_body || kind == ActorKind::agency || kind == ActorKind::organisation;
  }
  return false;
}

// The claim of the sentence that comes last in it, if somebody is named who says it.
MaybeIndex last_said(const Scene& scene, std::uint32_t sentence) {
  MaybeIndex best = none;
  const auto end = [&](std::size_t d) {
    const Draft& x = scene.drafts[d];
    return std::max({x.content.back(), x.cue.back(), x.source.empty() ? 0 : x.source.back()});
  };
  const auto& near = scene.touching(sentence);
  if (near.size() > Scene::most_claims) return none;
  for (const std::size_t d : near) {
    const Draft& draft = scene.drafts[d];
    if (draft.dropped || draft.content.empty() || draft.cue.empty()) continue;
    if (best == none || end(d) >= end(*best)) best = d;
  }
  if (!best) return none;
  const Draft& draft = scene.drafts[*best];
  const bool says = draft.standing == Standing::attributed || draft.standing == Standing::confirmed;
  return says && !draft.source.empty() && draft.form != Form::nominal && scene.quotation_of(draft.cue.front()) == none
             ? best
             : none;
}

// The claim of somebody named whose words end right before the colon.
MaybeIndex said_before(const Scene& scene, std::uint32_t colon) {
  MaybeIndex best = none;
  const auto& near = scene.touching(scene.at(colon).sentence);
  if (near.size() > Scene::most_claims) return none;
  for (const std::size_t d : near) {
    const Draft& draft = scene.drafts[d];
    if (draft.dropped || draft.content.empty() || draft.cue.empty()) continue;
    if (draft.content.back() > colon || draft.cue.back() > colon) return none;  // somebody says what follows
    if (draft.made_by("pointing") && !draft.source.empty() &&
        (draft.cue.back() + 1 == colon || draft.source.back() + 1 == colon || draft.content.back() + 1 == colon)) {
      best = d;  // "Zij ontkennen dat: de brug was leeg"
      continue;
    }
    const bool says = draft.standing == Standing::attributed || draft.standing == Standing::confirmed ||
                      draft.standing == Standing::denied || draft.standing == Standing::opinion;
    const std::uint32_t end =
        std::max({draft.content.back(), draft.cue.back(), draft.source.empty() ? 0 : draft.source.back()});
    if (says && end + 1 == colon && !draft.source.empty() && draft.form != Form::nominal &&
        draft.form != Form::according_to && !scene.quotation_of(draft.cue.front()))
      best = d;
  }
  return best;
}

// "De dienst relativeert de opmars: de helft is in handen van de aanvallers": a verb of saying in the main clause
// before the colon, whatever it has as its object.
std::optional<Draft> told_at_colon(const Scene& scene, std::uint32_t colon) {
  const std::uint32_t first = behind_dateline(scene, scene.sentence_of(colon).first);
  for (std::uint32_t t = first + 1; t < colon; ++t) {
    if (!finite_word(scene, t)) continue;
    const VerbCue cue = verb_cue(scene, t);
    const bool tells = cue.cue && (cue.cue->has("q") || cue.cue->standing == Standing::denied);
    if (opener_of(scene, t) || !tells || cue.words.back() >= colon || cue.cue->standing == Standing::asked ||
        !why_unused(scene, t, *cue.cue).empty())
      return std::nullopt;
    Draft draft = said_by(scene, t, cue, "complement");
    if (draft.standing == Standing::denied) draft.standing = Standing::attributed, draft.negative = false;
    if (draft.source.empty() || draft.source.back() >= colon || draft.negative) return std::nullopt;
    return draft;
  }
  return std::nullopt;
}
}  // namespace

// "Hij ontkent dat er doden vielen: de brug was leeg.": who spoke goes on behind the colon, in a clause without marks.
Outcome read_behind_colon(Scene& scene, const Place& place) {
  const Sentence& sentence = scene.reading.sentences[place.at];
  if (!sentence.part.empty() || !sentence.parsed || sentence.last - sentence.first > Scene::longest_sentence)
    return unrelated;
  std::uint32_t colon = sentence.first;
  while (colon < sentence.last && !(scene.is(colon, ":") && !scene.quotation_of(colon))) ++colon;
  if (colon + 4 >= sentence.last || colon < sentence.first + 4) return unrelated;
  for (std::uint32_t t = colon + 1; t < sentence.last; ++t) {
    if (mark_of_speech(scene, t) || scene.is(t, ":")) return refused("marks or another colon stand behind it");
  }
  if (!main_clause(scene, colon + 1, sentence.last) || scene.is(sentence.last - 1, "?"))
    return refused("no main clause stands behind the colon");
  const MaybeIndex before = said_before(scene, colon);
  if (!before && scene.touching(place.at).empty()) {
    if (std::optional<Draft> told = told_at_colon(scene, colon)) {
      told->content = Scene::range(colon + 1, sentence.last);
      scene.trim(told->content);
      told->head = main_verb(scene, told->content);
      told->form = form_of_words(scene, told->content);
      scene.drafts.push_back(std::move(*told));
      return claimed;
    }
  }
  if (!before) return refused("nobody's words end at the colon");
  Draft draft;
  draft.content = Scene::range(colon + 1, sentence.last);
  scene.trim(draft.content);
  draft.head = main_verb(scene, draft.content);
  draft.speaker_of = scene.drafts[*before].speaker_of ? scene.drafts[*before].speaker_of : before;
  draft.because.push_back(scene.because("carried", "", {colon}));
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

Outcome read_carried(Scene& scene, const Place& place) {
  const Sentence& sentence = scene.reading.sentences[place.at];
  if (place.at == 0 || !sentence.part.empty() || !sentence.parsed) return unrelated;
  if (scene.reading.sentences[place.at - 1].paragraph != sentence.paragraph) return unrelated;
  if (!scene.touching(place.at).empty()) return refused("somebody says it, or part of it");
  bool verb = false;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    verb |= finite_word(scene, t);
    if (scene.words.marker(scene.word(t)) || scene.words.checking(scene.word(t)))
      return refused("it has words of its own that keep their distance");
  }
  if (!verb || sentence.last < sentence.first + 4 || sentence.last > sentence.first + 45 ||
      scene.is(sentence.last - 1, "?"))
    return refused("no clause, a question, or too long");
  const bool of_them = some_of_them(scene, sentence.first);
  if (!of_them && !goes_on_in_marks(scene, place.at)) return refused("nothing shows that the speaker goes on");
  if (!of_them && body_acts(scene, sentence)) return refused("a body does something between the two pieces");
  const MaybeIndex before = last_said(scene, place.at - 1);
  if (!before) return refused("nobody is named who spoke before");
  if (!of_them && scene.drafts[*before].form == Form::according_to) return refused("volgens covers its own clause");
  Draft draft;
  draft.content = Scene::range(sentence.first, sentence.last);
  scene.trim(draft.content);
  draft.head = main_verb(scene, draft.content);
  draft.form = form_of_words(scene, draft.content);
  draft.speaker_of = scene.drafts[*before].speaker_of != none ? scene.drafts[*before].speaker_of : before;
  draft.because.push_back(scene.because("carried", "", {sentence.first}));
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
