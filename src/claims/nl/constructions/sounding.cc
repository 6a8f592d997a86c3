// Decides what "klinkt het", "luidt het", "heet het" give to whom. "De brug is dicht, klinkt het bij de politie." "Bij
// de politie heet het dat de brug dicht is." "De brug is dicht, is de uitleg van de politie." Not: "De klok luidt",
// "Hij heet Jan". Tested by spec/nl/sounding.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// The noun phrase behind the preposition at `t`, up to `last`; empty where none of whom it sounds stands there.
Tokens sounds_from(const Scene& scene, std::uint32_t t, std::uint32_t last) {
  if (t + 1 >= last || !scene.words.listed("sounding_preposition", scene.word(t)) || !begins_noun(scene, t + 1) ||
      of_time(scene, t + 1))
    return {};
  // "aan de telefoon": how it was said.
  if (scene.is(t, "aan") && scene.words.listed("channel", scene.lemma(noun_head(scene, t + 1)))) return {};
  Tokens out;
  for (const std::uint32_t w : noun_phrase(scene, noun_head(scene, t + 1))) {
    if (w > t && w < last) out.push_back(w);
  }
  return out;
}

// The comma or closing mark before a frame, zo passed over; none where the words before it open no frame.
MaybeIndex frame_begin(const Scene& scene, std::uint32_t finite) {
  const std::uint32_t first = scene.sentence_of(finite).first;
  const std::uint32_t frame = finite > first && scene.is(finite - 1, "zo") ? finite - 1 : finite;
  if (frame < first + 2 || !(scene.is(frame - 1, ",") || mark_of_speech(scene, frame - 1))) return none;
  return frame;
}

}  // namespace

std::uint32_t frame_end(const Scene& scene, std::uint32_t from) {
  const std::uint32_t last = scene.sentence_of(from - 1).last;
  while (from < last && !scene.is(from, ",")) ++from;
  return from;
}

Outcome add_framed(Scene& scene, Draft draft, std::uint32_t frame, std::uint32_t end) {
  draft.content = without(around_frame(scene, frame, end), joined(draft.cue, draft.source));
  if (draft.content.size() < 2) return refused(nothing_left);
  draft.head = main_verb(scene, draft.content);
  if (!draft.head) draft.head = draft.content.back();
  if (draft.form != Form::nominal) draft.form = form_of_words(scene, draft.content);
  if (draft.source.empty()) draft.speaker_of = earlier_speaker(scene, draft.content.front());
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

// "…, klinkt het (bij X)", "Bij X heet het dat …".
Outcome read_sounding(Scene& scene, const Place& place) {
  const std::uint32_t verb = place.at;
  if (!scene.words.listed("sounding", scene.lemma(verb))) return unrelated;
  if (!finite_word(scene, verb) || scene.quotation_of(verb)) return refused("not finite, or in a quotation");
  const Sentence& sentence = scene.sentence_of(verb);
  const std::uint32_t last = sentence.last;
  Draft draft;
  draft.cue = {verb}, draft.cue_head = verb;
  draft.because.push_back(scene.because("sounding", "", draft.cue));
  const bool het = verb + 1 < last && scene.is(verb + 1, "het");
  if (het && scene.lemma(verb) == "heten") draft.cue.push_back(verb + 1);  // "heet het"
  if (const MaybeIndex frame = frame_begin(scene, verb); frame && het) {
    if (scene.words.marker_phrase(scene.lower_words(), *frame).first)
      return refused("a phrase of hearsay: zo heet het");
    std::uint32_t t = verb + 2;
    while (t < last && (scene.at(t).upos == Upos::ADV || scene.at(t).upos == Upos::ADJ)) ++t;
    draft.source = t < last ? sounds_from(scene, t, last) : Tokens{};
    const std::uint32_t end = frame_end(scene, draft.source.empty() ? t : draft.source.back() + 1);
    return add_framed(scene, std::move(draft), *frame, end);
  }
  const std::uint32_t front = front_of(scene, verb);
  draft.source = front + 1 < verb ? sounds_from(scene, front, verb) : Tokens{};
  std::uint32_t t = verb + 1 + (het ? 1U : 0U);
  while (t < last && (scene.at(t).upos == Upos::ADV || scene.is(t, ","))) ++t;
  if (draft.source.empty() || t >= last || !says_that(scene, t) || !scene.is(t, "dat"))
    return refused("nobody is named from whom it sounds that …");
  return add_clauses(scene, t, draft);
}

// "…, is de uitleg van X", "„…”, luidt zijn advies": a noun of saying closes the sentence and tells what it was.
Outcome read_closing_noun(Scene& scene, const Place& place) {
  const std::uint32_t noun = place.at;
  const Sentence& sentence = scene.sentence_of(noun);
  if (noun < sentence.first + 4 || place.cue->needs_source || scene.quotation_of(noun))
    return refused("it closes no sentence");
  std::uint32_t t = noun;
  while (t > sentence.first && !scene.punct(t - 1) && t + 5 > noun) --t;
  const bool verb = scene.words.listed("being", scene.word(t)) || scene.words.listed("sounding", scene.lemma(t));
  const MaybeIndex frame = verb && t < noun ? frame_begin(scene, t) : none;
  for (const std::size_t d : scene.touching(scene.at(noun).sentence)) {
    const Draft& said = scene.drafts[d];
    if (frame && !said.dropped && said.made_by("inverted") && said.cue_head == t)
      return refused("the verb gives it to the words: luidde een eerste verklaring van X");
  }
  if (!frame) return refused("it closes no sentence: …, is de uitleg van X");
  Draft draft;
  draft.form = Form::nominal;
  draft.cue = {noun}, draft.cue_head = noun;
  draft.standing = place.cue->standing;
  draft.because.push_back(scene.because("noun", place.cue->row, draft.cue));
  if (noun + 2 < sentence.last && scene.is(noun + 1, "van") && begins_noun(scene, noun + 2)) {
    for (const std::uint32_t w : noun_phrase(scene, noun_head(scene, noun + 2))) {
      if (w > noun + 1) draft.source.push_back(w);
    }
    draft.source = settled_extent(scene, std::move(draft.source), noun);
  } else if (scene.words.listed("possessive", scene.word(t + 1)) ||
             (t + 2 == noun && scene.at(t + 1).upos == Upos::PROPN)) {
    draft.source = {t + 1};  // "zijn reactie", "Dijkstra's reactie"
  }
  if (draft.source.empty()) return refused("nobody is named whose it is");
  const std::uint32_t past = frame_end(scene, std::max(noun, draft.source.back()) + 1);
  return add_framed(scene, std::move(draft), *frame, past);
}

// "Hun conclusie: de brug is te oud", "De boodschap van de raad: …": what stands behind the colon, without marks.
Outcome read_noun_colon(Scene& scene, const Place& place) {
  const std::uint32_t noun = place.at;
  const Sentence& sentence = scene.sentence_of(noun);
  if (place.cue->needs_source || scene.quotation_of(noun) || noun > sentence.first + 4)
    return refused("it opens no sentence");
  Draft draft;
  std::uint32_t colon = noun + 1;
  if (colon + 2 < sentence.last && scene.is(colon, "van") && begins_noun(scene, colon + 1)) {
    for (const std::uint32_t w : noun_phrase(scene, noun_head(scene, colon + 1))) {
      if (w > colon) draft.source.push_back(w);
    }
    if (!draft.source.empty()) colon = draft.source.back() + 1;
  } else if (noun > sentence.first && scene.words.listed("possessive", scene.word(noun - 1))) {
    draft.source = {noun - 1};
  }
  // "De boodschap van de raad is duidelijk: …"
  const bool being = colon + 2 < sentence.last && scene.words.listed("being", scene.word(colon));
  if (being && scene.at(colon + 1).upos == Upos::ADJ && scene.is(colon + 2, ":")) colon += 2;
  if (draft.source.empty() || colon + 3 >= sentence.last || !scene.is(colon, ":") || mark_of_speech(scene, colon + 1))
    return refused("no colon behind the noun and whose it is");
  for (std::uint32_t t = sentence.first; t < colon - (being ? 2 : 0); ++t) {
    if (finite_word(scene, t)) return refused("a clause of its own stands before the colon");
  }
  draft.form = Form::nominal;
  draft.cue = {noun}, draft.cue_head = noun;
  draft.standing = place.cue->standing;
  draft.content = Scene::range(colon + 1, sentence.last);
  scene.trim(draft.content);
  draft.head = main_verb(scene, draft.content);
  if (!draft.head) return refused("no clause stands behind the colon");
  draft.because.push_back(scene.because("noun", place.cue->row, draft.cue));
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
