// Decides which words are finite verbs of saying though the tagger takes them for others: verbs that it has seldom
// seen. "De brug is dicht, betoogde woordvoerster Vos" (no betoogde woman), "Vos stipt aan dat de brug dicht is"
// (nothing stipt). Not: "Hij sprak met Vos, verklaarde tegenstander van de wet". Tested by spec/nl/order.md
// (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"

namespace wederhoor::claims::nl {
namespace {

constexpr std::uint32_t longest_subject = 12;  // words

bool says(const Cue* cue) { return cue && (cue->has("q") || cue->has("s")); }

// "woordvoerster Clodagh Farrelly", "de minister", "hij": do the words name one who speaks?
bool speaker_follows(const Scene& scene, std::uint32_t t) {
  const std::uint32_t last = scene.sentence_of(t).last;
  if (t >= last) return false;
  const Upos p = scene.at(t).upos;
  if (p == Upos::PROPN || p == Upos::DET || p == Upos::NUM || scene.words.listed("subject_pronoun", scene.word(t)))
    return true;
  return p == Upos::NOUN && t + 1 < last && scene.at(t + 1).upos == Upos::PROPN;
}

// "…, licht het ministerie toe.": the particle closes the sentence.
const Cue* with_particle(const Scene& scene, std::uint32_t t) {
  const std::uint32_t last = scene.sentence_of(t).last;
  if (last < t + 4 || !scene.punct(last - 1) || scene.at(last - 2).xpos != "VZ|fin") return nullptr;
  return scene.words.verb_form(std::string(scene.word(last - 2)) + std::string(scene.word(t)));
}

// "…, betoogde woordvoerster Vos.": behind a comma or a closing mark, and nothing but who says it follows.
bool closes_speech(const Scene& scene, std::uint32_t t) {
  const Sentence& sentence = scene.sentence_of(t);
  if (t < sentence.first + 3 || t + 1 >= sentence.last || !speaker_follows(scene, t + 1)) return false;
  if (!says(scene.words.verb_form(scene.word(t))) && !says(with_particle(scene, t))) return false;
  const bool mark = mark_of_speech(scene, t - 1);
  const bool zo = scene.is(t - 1, "zo") && scene.is(t - 2, ",");  // "…, zo bericht de krant"
  if (!mark && !zo && !scene.is(t - 1, ",")) return false;
  bool before = mark || mark_of_speech(scene, t - 2);
  for (std::uint32_t k = sentence.first; k < t && !before; ++k) before = finite_word(scene, k);
  if (!before) return false;
  for (std::uint32_t k = t + 1; k < sentence.last && !scene.is(k, ","); ++k) {
    if (finite_word(scene, k)) return false;
  }
  return true;
}

// "Vos stipt aan dat …": behind a subject in front, before dat or a colon, with no finite verb before it.
bool opens_saying(const Scene& scene, std::uint32_t t) {
  const Sentence& sentence = scene.sentence_of(t);
  const std::uint32_t first = behind_dateline(scene, sentence.first);
  if (t <= first || t > first + longest_subject || t + 2 >= sentence.last || !begins_noun(scene, first)) return false;
  const Upos before = scene.at(t - 1).upos;
  if (before != Upos::NOUN && before != Upos::PROPN && !scene.words.listed("subject_pronoun", scene.word(t - 1)))
    return false;
  for (std::uint32_t k = first; k < t; ++k) {
    if (scene.punct(k) || finite_word(scene, k)) return false;
  }
  const bool particle = scene.words.listed("particle", scene.word(t + 1));
  const Cue* cue = particle ? scene.words.verb_form(std::string(scene.word(t + 1)) + std::string(scene.word(t)))
                            : scene.words.verb_form(scene.word(t));
  std::uint32_t next = t + (particle ? 2 : 1);
  // "bericht op Facebook dat"
  if (scene.at(next).upos == Upos::ADP && next + 3 < sentence.last && scene.at(next + 1).upos == Upos::PROPN) next += 2;
  return says(cue) && (scene.is(next, ":") || (scene.is(next, "dat") && scene.at(next).upos == Upos::SCONJ));
}
}  // namespace

bool missed_verb(const Scene& scene, std::uint32_t t) {
  const Label tag = scene.at(t).xpos;
  const bool noun = tag.starts_with("N|soort");  // "…, bericht een verslaggever"
  if (!noun && !tag.starts_with("WW|vd|prenom") && !tag.starts_with("ADJ|")) return false;
  if (!scene.readable(t)) return false;
  if (noun) {
    const Upos next = t + 1 < scene.size() ? scene.at(t + 1).upos : Upos::PUNCT;
    // "zijn zoon bericht dat …": no noun stands bare between a name and dat.
    if (opens_saying(scene, t) && scene.at(t - 1).upos != Upos::ADJ) return true;
    return (next == Upos::DET || next == Upos::NUM) && closes_speech(scene, t);
  }
  return closes_speech(scene, t) || opens_saying(scene, t);
}

}  // namespace wederhoor::claims::nl
