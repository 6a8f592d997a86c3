// Decides what is to be read or heard somewhere. "De brug is dicht, staat in het rapport." "…, valt op het kanaal te
// lezen." "Dat staat in het bulletin van de politie." "In kringen rond de raad valt te horen dat …" Not: "De brug staat
// in brand". Tested by spec/nl/evidence.md (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

bool paper(const Scene& scene, std::uint32_t noun) {
  for (const std::string_view list : {"document", "channel", "footage"}) {
    if (scene.words.listed(list, scene.lemma(noun)) || scene.words.listed(list, scene.word(noun))) return true;
  }
  return scene.words.listed_ending("document", scene.lemma(noun), 1, 4);
}

// Where it stands: the preposition and its noun phrase, looked for in [from, to).
struct Where {
  std::uint32_t in = 0;
  Tokens what;
};
Where where_in(const Scene& scene, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t t = from; t + 1 < to && t < from + 12; ++t) {
    if (scene.at(t).upos != Upos::ADP || !(scene.is(t, "in") || scene.is(t, "op"))) continue;
    Where out{t, {}};
    const std::uint32_t noun = noun_head(scene, t + 1);
    for (const std::uint32_t w : noun_phrase(scene, noun)) {
      if (w > t && w < to) out.what.push_back(w);
    }
    while (!out.what.empty() && scene.is(out.what.back(), "te")) out.what.pop_back();
    return paper(scene, noun) ? out : Where{};
  }
  return {};
}

// A clause or words in marks stand before the frame.
bool holds_words(const Scene& scene, std::uint32_t frame) {
  const std::uint32_t first = scene.sentence_of(frame).first;
  if (mark_of_speech(scene, frame - 1) || (frame > first + 1 && mark_of_speech(scene, frame - 2))) return true;
  return frame > first + 3 && main_verb(scene, Scene::range(first, frame)) != none;
}

// Where "…, staat" or "…, zo staat" begins; none where it is put in nowhere.
MaybeIndex frame_at(const Scene& scene, std::uint32_t finite) {
  if (finite < scene.sentence_of(finite).first + 4) return none;
  const std::uint32_t frame = scene.is(finite - 1, "zo") ? finite - 1 : finite;
  return scene.is(frame - 1, ",") || mark_of_speech(scene, frame - 1) ? MaybeIndex(frame) : none;
}
}  // namespace

// "…, staat in het rapport", "Dat staat in het rapport".
Outcome read_written(Scene& scene, const Place& place) {
  const std::uint32_t verb = place.at;
  if (!scene.words.listed("standing", scene.lemma(verb))) return unrelated;
  const Sentence& sentence = scene.sentence_of(verb);
  if (!finite_word(scene, verb) || scene.quotation_of(verb)) return refused("not finite, or in a quotation");
  const bool pointing =
      verb == sentence.first + 1 && (scene.is(sentence.first, "dat") || scene.is(sentence.first, "dit"));
  const MaybeIndex frame = frame_at(scene, verb);
  if (!pointing && !frame) return refused("it is put in nowhere: …, staat in het rapport");
  Where where = where_in(scene, verb + 1, sentence.last);
  if (where.what.empty()) return refused("nothing written is named in which it stands");
  const std::uint32_t behind = where.what.back() + 1;
  const bool read = behind + 1 < sentence.last && scene.is(behind, "te") && scene.is(behind + 1, "lezen");
  Draft draft = evidence_draft(scene, read ? Tokens{where.in, behind, behind + 1} : Tokens{verb}, where.what, verb);
  if (!pointing && !holds_words(scene, *frame)) return refused("no clause stands before it");
  if (!pointing) return add_framed(scene, std::move(draft), *frame, frame_end(scene, behind));
  if (scene.is(sentence.last - 1, "?")) return refused("a question");
  point_back(scene, draft, sentence.first);
  return claimed;
}

// "…, valt er te lezen": who goes on is not named. "In kringen rond de raad valt te horen dat …".
Outcome read_heard(Scene& scene, const Place& place) {
  const std::uint32_t verb = place.at;
  const Sentence& sentence = scene.sentence_of(verb);
  if (!scene.words.listed("taking_in", bare_lemma(scene, verb)) || verb < sentence.first + 3 ||
      !scene.is(verb - 1, "te"))
    return unrelated;
  if (scene.quotation_of(verb)) return refused("in a quotation");
  std::uint32_t finite = verb - 1;
  while (finite > sentence.first && finite + 6 > verb && !finite_word(scene, finite)) --finite;
  if (!finite_word(scene, finite) || !scene.words.listed("being_heard", scene.lemma(finite)))
    return refused("no valt or is goes with te lezen");
  const std::uint32_t front = front_of(scene, finite);
  std::uint32_t t = verb + 1;
  if (t < sentence.last && scene.is(t, ",")) ++t;
  const bool dat = t < sentence.last && scene.is(t, "dat") && says_that(scene, t);
  if (dat && front + 1 < finite && (scene.is(front, "in") || scene.is(front, "op") || scene.is(front, "bij"))) {
    const Draft model = evidence_draft(scene, {front, verb - 1, verb}, Scene::range(front + 1, finite), verb);
    return add_clauses(scene, t, model);
  }
  const MaybeIndex frame = frame_at(scene, finite);
  if (!frame) return refused("it is put in nowhere: …, valt te lezen");
  if (!holds_words(scene, *frame)) return refused("no clause stands before it");
  // "…, valt te lezen in een verklaring van het ministerie", "… bij de dienst"
  if (verb + 2 < sentence.last && (scene.is(verb + 1, "in") || scene.is(verb + 1, "bij") || scene.is(verb + 1, "op"))) {
    Tokens what;
    for (const std::uint32_t w : noun_phrase(scene, noun_head(scene, verb + 2))) {
      if (w > verb + 1) what.push_back(w);
    }
    if (!what.empty() && what.front() == verb + 2) {
      const std::uint32_t end = frame_end(scene, what.back() + 1);
      return add_framed(scene, evidence_draft(scene, {verb - 1, verb}, what, verb), *frame, end);
    }
  }
  return add_framed(scene, evidence_draft(scene, {verb - 1, verb}, {}, verb), *frame, frame_end(scene, verb + 1));
}

}  // namespace wederhoor::claims::nl
