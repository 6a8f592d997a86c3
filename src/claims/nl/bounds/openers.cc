// Decides which words open a clause and which close one. "zei dat hij kwam": dat opens, kwam closes. "Toen hij kwam"
// opens, "Toen kwam hij" does not; "als burger" compares. Tested by spec/nl/reach.md (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"

namespace wederhoor::claims::nl {
namespace {

// Does an "als" open a clause, or compare ("als burger")?
bool clausal(const Scene& scene, std::uint32_t t) {
  if (!scene.rel(t, "mark") || !scene.head(t)) return false;
  // "schoot als eerste": a rank.
  if (t + 1 < scene.size() && scene.words.listed("rank", scene.word(t + 1))) return false;
  const std::uint32_t head = *scene.head(t);
  if (finite_word(scene, head)) return true;
  for (const std::uint32_t c : scene.tree.children(head)) {
    if (finite_word(scene, c) && (scene.rel(c, "aux") || scene.rel(c, "cop"))) return true;
  }
  return false;
}

// "erkent het leger dat het er was": behind a verb of saying and its subject dat opens what is said, though the tagger
// hangs it on the noun. Not: "zag het dorp dat hij verliet".
bool behind_saying(const Scene& scene, std::uint32_t t) {
  const std::uint32_t first = scene.sentence_of(t).first;
  const Label next = scene.at(t + 1).xpos;
  const bool name = scene.at(t - (t > first)).upos == Upos::PROPN;  // a name has no relative clause without a comma
  const bool counts = scene.words.listed("number_adverb", scene.word(t + 1)) || scene.at(t + 1).upos == Upos::NUM;
  if (!name && !counts && !next.starts_with("VNW|pers") && !next.starts_with("VNW|bez") && !scene.is(t + 1, "er") &&
      scene.at(t + 1).upos != Upos::DET)
    return false;
  for (std::uint32_t k = t; k > first && k + 8 > t;) {
    --k;
    if (finite_word(scene, k)) {
      const Cue* cue = scene.words.verb_form(scene.word(k));
      return cue && cue->has("s") && !cue->has("n") && !cue->has("a") && k + 1 < t;
    }
    const Upos p = scene.at(k).upos;
    // "zei in het parlement dat zijn land …"
    if (p != Upos::DET && p != Upos::ADJ && p != Upos::NOUN && p != Upos::PROPN && p != Upos::ADP) return false;
  }
  return false;
}

// A dat that the tagger takes for a pronoun: "zei Vos dat de brug dicht is". Not: "dat huis", "het dorp dat viel".
bool missed_dat(const Scene& scene, std::uint32_t t) {
  if (!scene.is(t, "dat") || scene.at(t).upos == Upos::SCONJ || t + 2 >= scene.size()) return false;
  if (scene.words.listed("quotation_mark", scene.word(t + 1)) && scene.at(t + 2).xpos.starts_with("VNW|pers"))
    return true;  // zegt dat "we nu thuis zijn"
  if (scene.at(t).xpos.starts_with("VNW|betr")) return behind_saying(scene, t);
  if (t == scene.sentence_of(t).first) return false;
  const Upos before = scene.at(t - 1).upos, next = scene.at(t + 1).upos;
  const bool behind = before != Upos::ADP && before != Upos::SCONJ && before != Upos::CCONJ;
  if (!behind || scene.is(t + 1, "te")) return false;
  if (next == Upos::DET || scene.at(t + 1).xpos.starts_with("VNW|pers")) return true;
  if (next != Upos::ADP) return false;
  // "zegt dat door de regen de brug dicht is": its verb stands last. Not: "deed dat met een ruk, waarna hij viel".
  int waiting = 0;
  for (std::uint32_t k = t + 1; k < scene.sentence_of(t).last; ++k) {
    const std::string_view word = scene.word(k);
    const bool adverb = scene.at(k).upos == Upos::ADV && word.starts_with("waar") && word.size() < 10;
    if (scene.at(k).upos == Upos::SCONJ || scene.at(k).xpos.starts_with("VNW|betr") || adverb) ++waiting;
    if (!finite_word(scene, k)) continue;
    if (waiting == 0) return !scene.is(k - 1, ",");
    --waiting;
  }
  return false;
}

bool opens_clause(const Scene& scene, std::uint32_t t) {
  const Token& token = scene.at(t);
  if (missed_dat(scene, t)) return true;
  // "Toen kwam hij" opens a main clause, "toen hij kwam" one below it.
  if (scene.is(t, "toen") && t + 1 < scene.size()) return !finite_word(scene, t + 1) && !scene.punct(t + 1);
  if (token.upos == Upos::SCONJ) {
    if (scene.is(t, "of")) return says_that(scene, t);
    // "dat als het regent, …"
    if (scene.is(t, "als") && t > scene.sentence_of(t).first && scene.at(t - 1).upos == Upos::SCONJ) return true;
    if (scene.is(t, "als") || scene.is(t, "zoals")) return clausal(scene, t);
    return !scene.is(t, "om") && !scene.is(t, "te") && !scene.is(t, "dan") && !scene.is(t, "alvorens") &&
           !scene.is(t, "zonder") && !scene.is(t, "door");
  }
  if (token.xpos.starts_with("VNW|betr") || token.xpos.starts_with("VNW|vb")) return true;
  if (token.upos != Upos::ADV) return false;
  return scene.words.listed("question_word", scene.word(t)) ||
         (scene.word(t).starts_with("waar") && scene.word(t).size() < 10);
}
}  // namespace

bool verb_word(const Scene& scene, std::uint32_t t) { return scene.at(t).xpos.starts_with("WW"); }

bool finite_word(const Scene& scene, std::uint32_t t) {
  return scene.finite(t) || scene.at(t).xpos.starts_with("WW|pv");
}

bool mark_of_speech(const Scene& scene, std::uint32_t t) {
  return scene.punct(t) && scene.words.listed("quotation_mark", scene.word(t));
}

bool says_that(const Scene& scene, std::uint32_t t) {
  const auto verb = [&](std::uint32_t w) { return scene.at(w).xpos.starts_with("WW"); };
  // "maken of aanmoedigen" joins two verbs, whatever the tag.
  if (scene.is(t, "of") && t > 0 && t + 1 < scene.size() && verb(t - 1) && verb(t + 1)) return false;
  if (missed_dat(scene, t)) return true;
  return scene.at(t).upos == Upos::SCONJ && (scene.is(t, "dat") || scene.is(t, "of"));
}

bool waits_for_verb(const Scene& scene, std::uint32_t t) {
  std::optional<bool>& known = scene.known_opener(t);
  if (!known) known = opens_clause(scene, t);
  return *known;
}

}  // namespace wederhoor::claims::nl
