// Decides by the order of words which verbs stand together and what their clause is. "dat hij zou hebben gezegd": zou,
// hebben and gezegd are one group, opened by dat. Not: "toen hij dat zei, kwam zij" (two clauses). Tested by
// spec/nl/order.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"

namespace wederhoor::claims::nl {
namespace {

bool nominative(const Scene& scene, std::uint32_t t) { return scene.words.listed("subject_pronoun", scene.word(t)); }

// "…, zegt hij, …": no clause waits for this verb.
bool put_in(const Scene& scene, std::uint32_t finite) {
  const Sentence& sentence = scene.sentence_of(finite);
  if (finite == sentence.first || finite + 1 >= sentence.last || !scene.punct(finite - 1)) return false;
  return nominative(scene, finite + 1) || scene.at(finite + 1).upos == Upos::PROPN;
}
}  // namespace

MaybeIndex opener_of(const Scene& scene, std::uint32_t finite) {
  Tokens open;
  if (!scene.readable(finite)) return none;
  for (std::uint32_t t = scene.sentence_of(finite).first; t <= finite; ++t) {
    if (scene.is(t, ":") || scene.is(t, ";")) open.clear();
    if (waits_for_verb(scene, t)) open.push_back(t);
    if (!finite_word(scene, t)) continue;
    if (put_in(scene, t)) {
      if (t == finite) return none;
      continue;
    }
    if (t == finite) return open.empty() ? none : open.back();
    if (!open.empty()) open.pop_back();
  }
  return none;
}

bool in_cluster(const Scene& scene, std::uint32_t t) {
  const Label x = scene.at(t).xpos;
  return x.starts_with("WW|pv") || x.starts_with("WW|inf|vrij") || x.starts_with("WW|vd|vrij");
}

std::uint32_t cluster_begin(const Scene& scene, std::uint32_t verb) {
  const std::uint32_t first = scene.sentence_of(verb).first;
  while (verb > first && (in_cluster(scene, verb - 1) || scene.is(verb - 1, "te"))) --verb;
  return verb;
}

std::uint32_t cluster_end(const Scene& scene, std::uint32_t verb) {
  const std::uint32_t last = scene.sentence_of(verb).last;
  std::uint32_t end = verb + 1;
  bool finite = finite_word(scene, verb);
  for (; end < last && in_cluster(scene, end); ++end) {
    if (finite && finite_word(scene, end)) break;  // "toen hij dat zei, kwam zij" without its comma
    finite |= finite_word(scene, end);
  }
  return end;
}

MaybeIndex finite_of(const Scene& scene, std::uint32_t verb) {
  if (finite_word(scene, verb)) return verb;
  if (!scene.readable(verb)) return none;
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "aux") && finite_word(scene, c)) return c;
  }
  for (std::uint32_t t = cluster_begin(scene, verb); t < cluster_end(scene, verb); ++t) {
    if (finite_word(scene, t)) return t;
  }
  // "wilde de raad het plan geen ramp noemen": some trees put the modal verb above.
  const MaybeIndex up = scene.head(verb);
  const bool modal =
      up >= 0 && scene.rel(verb, "xcomp") && finite_word(scene, *up) && scene.words.listed("modal", scene.lemma(*up));
  return modal ? up : none;
}

MaybeIndex main_verb(const Scene& scene, const Tokens& content) {
  int waiting = 0;
  for (const std::uint32_t t : content) {
    if (t != content.front() && waits_for_verb(scene, t)) ++waiting;
    if (!finite_word(scene, t) || waiting-- > 0) continue;
    const bool helper = (scene.rel(t, "aux") || scene.rel(t, "cop")) && scene.head(t) >= 0;
    return helper ? scene.head(t) : t;
  }
  return none;
}

// The words before the verb of a main clause, back to the mark or conjunction before it.
std::uint32_t front_of(const Scene& scene, std::uint32_t finite) {
  const std::uint32_t first = scene.sentence_of(finite).first;
  std::uint32_t from = finite;
  while (from > first && !scene.punct(from - 1) && scene.at(from - 1).upos != Upos::CCONJ) --from;
  return from == first ? std::min(finite, behind_dateline(scene, first)) : from;
}

}  // namespace wederhoor::claims::nl
