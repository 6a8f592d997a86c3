// Decides whether the source says that it is not so: by the negation in the main clause of the content. "zegt dat hij
// niet komt": negative. Not: "zegt dat de man die niet kwam, ziek is". Tested by spec/nl/speech_verbs.md
// (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// "Niet vijf maar drie doden", "niet in Assen, maar in Emmen": it corrects one part and denies nothing. Not: "hij komt
// niet, maar zijn broer wel", "hij is niet ziek, maar zijn broer is het".
bool corrects(const Scene& scene, std::uint32_t negation) {
  constexpr std::uint32_t longest = 7;  // words of either part
  const std::uint32_t last = scene.sentence_of(negation).last;
  const auto nominal = [&](std::uint32_t t) {
    const Upos p = scene.at(t).upos;
    return p == Upos::NUM || p == Upos::DET || p == Upos::ADP || p == Upos::NOUN || p == Upos::PROPN;
  };
  std::uint32_t but = negation + 1;
  while (but < last && but <= negation + longest && !scene.is(but, "maar") && !finite_word(scene, but)) ++but;
  if (but >= last || !scene.is(but, "maar") || but < negation + 2 || !nominal(negation + 1)) return false;
  if (but + 1 >= last || !nominal(but + 1) || scene.at(but + 1).upos != scene.at(negation + 1).upos) return false;
  for (std::uint32_t t = but + 1; t < last && t <= but + longest && !scene.punct(t); ++t) {
    if (scene.words.listed("negation", scene.word(t))) return false;
  }
  return true;
}

bool denies(const Scene& scene, std::uint32_t t) {
  return scene.words.listed("negation", scene.word(t)) && !(scene.is(t, "niet") && corrects(scene, t));
}

bool negation_under(const Scene& scene, std::uint32_t head, const Tokens& content, int depth) {
  for (const std::uint32_t c : scene.tree.children(head)) {
    if (!holds(content, c)) continue;
    if (denies(scene, c)) return true;
    const bool argument = scene.rel(c, "nsubj") || scene.rel(c, "obj") || scene.rel(c, "obl") || scene.rel(c, "expl") ||
                          scene.rel(c, "advmod");
    if (argument) {
      for (const std::uint32_t k : scene.tree.children(c)) {
        if (holds(content, k) && (scene.rel(k, "det") || scene.rel(k, "advmod")) && denies(scene, k)) return true;
      }
    }
    const bool same = scene.rel(c, "xcomp") || (scene.rel(c, "obj") && scene.at(c).upos == Upos::VERB);
    if (same && depth < 2 && negation_under(scene, c, content, depth + 1)) return true;
  }
  return false;
}
// Stands a negation in the clause itself, not in one below it? By the order of words: "omdat er geen keus is" waits for
// its verb.
bool negation_on_top(const Scene& scene, const Tokens& content) {
  int waiting = 0;
  bool first = true;
  for (const std::uint32_t t : content) {
    if (waiting <= 0 && denies(scene, t)) return true;
    if (!first && waits_for_verb(scene, t)) ++waiting;
    if (finite_word(scene, t) && waiting > 0) --waiting;
    first &= scene.punct(t);
  }
  return false;
}

// "Wijst niet A maar B als dader aan": without its first word it would say the contrary.
void keep_correction(const Scene& scene, Draft& draft) {
  if (draft.content.empty() || draft.content.front() == 0) return;
  const std::uint32_t before = draft.content.front() - 1;
  const auto but =
      std::find_if(draft.content.begin(), draft.content.end(), [&](std::uint32_t t) { return scene.is(t, "maar"); });
  // Of a phrase alone whatever word classes stand on either side: "niet al-Shabaab maar Islamitische Staat".
  const bool phrase = but != draft.content.end() &&
                      std::none_of(draft.content.begin(), draft.content.end(),
                                   [&](std::uint32_t t) { return scene.punct(t) || finite_word(scene, t); });
  if (but != draft.content.end() && scene.is(before, "niet") && !holds(draft.cue, before) &&
      (phrase || corrects(scene, before)))
    draft.content.insert(draft.content.begin(), before);
}
}  // namespace

Outcome set_polarity(Scene& scene, const Place&) {
  for (Draft& draft : scene.drafts) {
    if (!draft.dropped) keep_correction(scene, draft);
    if (draft.dropped || draft.negative || draft.head == none) continue;
    if (draft.standing == Standing::denied) continue;
    const auto head = *draft.head;
    // A question denies nothing; "niet onredelijk" says yes.
    if (draft.standing == Standing::asked && scene.has_child(head, "mark", "of")) continue;
    if (scene.words.listed("question_word", scene.word(draft.content.front()))) continue;
    if (scene.word(head).starts_with("on") && scene.at(head).upos == Upos::ADJ &&
        scene.has_child(head, "advmod", "niet"))
      continue;
    if (scene.words.listed("untrue", scene.word(head)))
      draft.negative = true;
    else
      draft.negative = negation_under(scene, head, draft.content, 0) && negation_on_top(scene, draft.content);
  }
  return claimed;
}

}  // namespace wederhoor::claims::nl
