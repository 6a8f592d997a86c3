// Decides what a relative clause tells of the words of a paper. "een rapport waarin staat dat de dijk te laag is", "een
// onderzoek, waaruit bleek dat …". Not: "een tuin waarin een boom staat". Tested by spec/nl/evidence.md
// (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

bool written(const Scene& scene, std::uint32_t noun) {
  return scene.words.listed("document", scene.lemma(noun)) ||
         scene.words.listed_ending("document", scene.lemma(noun), 1, 4);
}

// "waarin", "waaruit" before the verb, an adverb or two between; none.
MaybeIndex opened_by(const Scene& scene, std::uint32_t verb, bool appears) {
  const std::uint32_t first = scene.sentence_of(verb).first;
  for (std::uint32_t t = verb; t > first + 1 && t + 4 > verb;) {
    --t;
    if (appears ? scene.is(t, "waaruit") : scene.is(t, "waarin") || scene.is(t, "waarop")) return t;
    if (scene.at(t).upos != Upos::ADV && scene.at(t).upos != Upos::ADJ) return none;
  }
  return none;
}

// The noun before the clause that it tells of: something written, a word or two off where a participle stands between;
// what anything appears from need not be written.
MaybeIndex told_of(const Scene& scene, std::uint32_t where, bool appears) {
  const std::uint32_t first = scene.sentence_of(where).first;
  std::uint32_t before = where;
  while (before > first && (scene.punct(before - 1) || verb_word(scene, before - 1))) --before;
  for (std::uint32_t t = before; t > first && t + 12 > before;) {
    --t;
    if (finite_word(scene, t) || scene.is(t, ":")) break;
    if (scene.at(t).upos == Upos::NOUN && written(scene, t)) return t;
  }
  if (!appears || before == first || !begins_noun(scene, before - 1)) return none;
  std::uint32_t noun = before - 1;
  for (int step = 0; step < 4 && scene.rel(noun, "nmod") && scene.head(noun); ++step) {
    const std::uint32_t up = *scene.head(noun);
    if (up >= noun || up < first || verb_word(scene, noun - 1)) break;
    bool verb = false;
    for (std::uint32_t t = up + 1; t < noun; ++t) verb |= verb_word(scene, t);
    if (verb) break;
    noun = up;
  }
  return noun;
}
}  // namespace

Outcome read_told_in(Scene& scene, const Place& place) {
  const std::uint32_t verb = place.at;
  const bool appears = scene.words.listed("appearing", scene.lemma(verb));
  if (!appears && !scene.words.listed("standing", scene.lemma(verb))) return unrelated;
  if (!finite_word(scene, verb) || scene.quotation_of(verb)) return refused("not finite, or in a quotation");
  const MaybeIndex where = opened_by(scene, verb, appears);
  if (!where) return refused("no waarin or waaruit opens the clause");
  std::uint32_t t = verb + 1;
  const std::uint32_t stop = std::min(scene.sentence_of(verb).last, verb + 6);
  while (t < stop && (scene.at(t).upos == Upos::ADV || scene.is(t, "te") || scene.is(t, "lezen") || scene.is(t, ",")))
    ++t;
  if (t >= stop || !scene.is(t, "dat") || !says_that(scene, t)) return refused("no dat follows the verb");
  const MaybeIndex noun = told_of(scene, *where, appears);
  if (!noun) return refused("nothing written is named in which it stands");
  Tokens paper;
  for (const std::uint32_t w : noun_phrase(scene, *noun)) {
    if (w < *where) paper.push_back(w);
  }
  return add_clauses(scene, t, evidence_draft(scene, appears ? Tokens{*where, verb} : Tokens{verb}, paper, verb));
}

}  // namespace wederhoor::claims::nl
