// Decides what is judged and how. "Hij noemt de inval verrassend": the content is "de inval verrassend".
// Not: "De Romeinen noemden dit meer Flevo" (a name is given), "vond een antwoord". Tested by spec/nl/speech_verbs.md
// (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

MaybeIndex judged(const Scene& scene, std::uint32_t verb) {
  MaybeIndex out = scene.tree.child(verb, "nsubj:pass");
  if (out == none) out = scene.tree.child(verb, "obj");
  if (out == none) out = scene.tree.child(verb, "expl");
  return out;
}

// "noemt men vee": a noun by itself is a name.
bool bare(const Scene& scene, std::uint32_t noun) {
  for (const std::uint32_t c : scene.tree.children(noun)) {
    if (scene.rel(c, "det") || scene.rel(c, "amod") || scene.rel(c, "case") || scene.punct(c)) return false;
  }
  return true;
}

// The judgement: an adjective or noun that the verb gives to the thing; with als where `als`.
MaybeIndex judgement(const Scene& scene, std::uint32_t verb, bool als) {
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (!scene.rel(c, "xcomp") && !(als && (scene.rel(c, "obl") || scene.rel(c, "advcl") || scene.rel(c, "advmod"))))
      continue;
    const bool marked = scene.has_child(c, "mark", "als") || scene.has_child(c, "case", "als");
    const Upos pos = scene.at(c).upos;
    if (als != marked || scene.has_child(c, "mark", "te")) continue;
    const MaybeIndex thing = scene.tree.child(verb, "obj");
    const bool that = thing && (scene.is(*thing, "dat") || scene.is(*thing, "dit"));  // "noemt dat onzin"
    if (!als && scene.lemma(verb) == "noemen" && (pos == Upos::PROPN || (pos == Upos::NOUN && bare(scene, c) && !that)))
      continue;  // a name
    if (!als && pos == Upos::VERB && !scene.at(c).xpos.starts_with("WW|vd")) continue;
    return c;
  }
  // "kwalificeerde de aanval als moord": the tree may hang it on what is judged.
  const MaybeIndex thing = als ? scene.tree.child(verb, "obj") : none;
  if (thing == none) return none;
  for (const std::uint32_t c : scene.tree.children(*thing)) {
    if (scene.rel(c, "nmod") && (scene.has_child(c, "mark", "als") || scene.has_child(c, "case", "als"))) return c;
  }
  return none;
}

// Where a judgement behind its verb ends: a clause with dat or a comparison to its own end, before "terwijl".
Tokens settled_end(const Scene& scene, Tokens content, std::uint32_t verb) {
  for (std::size_t i = 1; i < content.size(); ++i) {
    if (content[i] < verb || !scene.is(content[i], "terwijl")) continue;
    content.resize(i);
    break;
  }
  // "noemde het laf en beloofde wraak": the next verb of the main clause is not his judgement.
  if (!content.empty() && content.back() > verb && finite_word(scene, verb) && opener_of(scene, verb) == none) {
    const std::uint32_t end = reach(scene, verb + 1, 0).end;
    while (content.size() > 1 && content.back() >= end && content.back() > verb + 1) content.pop_back();
  }
  while (!content.empty() && scene.punct(content.back()) &&
         !scene.words.listed("quotation_mark", scene.word(content.back())))
    content.pop_back();
  if (content.empty() || content.back() < verb) return content;
  const std::uint32_t next = content.back() + 1;
  std::uint32_t from = 0;
  for (const std::uint32_t t : content) {
    if (from == 0 && t > verb && scene.is(t, "dat") && says_that(scene, t)) from = t + 1;
  }
  std::uint32_t end = from > 0 ? reach(scene, from, 1).end : 0;
  if (from == 0 && next + 1 < scene.sentence_of(verb).last && scene.is(next, "dat") && says_that(scene, next))
    end = reach(scene, next + 1, 1).end;
  if (from == 0 && next + 1 < scene.sentence_of(verb).last && scene.is(next, "om")) end = reach(scene, next + 1, 0).end;
  if (from == 0 && next + 1 < scene.sentence_of(verb).last && (scene.is(next, "als") || scene.is(next, "dan")))
    end = reach(scene, next + 1, 0).end;
  for (std::uint32_t t = next; t < end; ++t) content.push_back(t);
  while (!content.empty() && scene.punct(content.back()) &&
         !scene.words.listed("quotation_mark", scene.word(content.back())))
    content.pop_back();
  // The mark that closes the words of the judgement.
  std::size_t marks = 0;
  for (const std::uint32_t t : content) marks += scene.punct(t) && scene.words.listed("quotation_mark", scene.word(t));
  if (const std::uint32_t mark = content.empty() ? 0 : content.back() + 1;
      marks % 2 > 0 && mark > 0 && mark < scene.sentence_of(verb).last &&
      scene.words.listed("quotation_mark", scene.word(mark)))
    content.push_back(mark);
  return content;
}

}  // namespace

Outcome name_by_tree(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  const bool als = cue.cue->has("a");
  if (!als && !cue.cue->has("n")) return unrelated;
  if (cue.cue->unless == "qualifying" && verb + 1 < scene.sentence_of(verb).last) {
    for (const std::uint32_t c : scene.tree.children(verb)) {
      if (scene.is(c, "zich")) return refused("kwalificeerde zich als eerste voor de finale");
    }
  }
  const MaybeIndex what = judged(scene, verb), how = judgement(scene, verb, als);
  Draft draft = said_by(scene, verb, cue, "naming");
  if (!how) return refused("the tree has no judgement under the verb");
  if (draft.source.empty() && scene.at(verb).xpos.starts_with("WW|inf"))
    return refused("by nobody: is niet serieus te noemen");
  // A fronted clause may be what is judged: "Dat dit gebeurt, noemt hij verrassend."
  MaybeIndex thing = what;
  if (thing == none) thing = scene.tree.child(verb, "ccomp");
  if (thing == none) thing = scene.tree.child(verb, "csubj");
  if (!thing || scene.is(*thing, "wat")) return refused("the tree has nothing that is judged");
  if (scene.tree.child(verb, "aux:pass") != none && draft.source.empty() &&
      !scene.words.listed("quotation_mark", scene.word(*how))) {
    bool marks = false;
    for (const std::uint32_t t : scene.tree.below(*how)) marks |= scene.words.listed("quotation_mark", scene.word(t));
    if (!marks) return refused("how things are called: wordt ook vee genoemd");
  }
  draft.head = how;
  draft.content = joined(scene.tree.below(*thing), scene.tree.below(*how));
  for (const std::uint32_t c : scene.tree.children(verb)) {
    // "vindt het storend dat …"
    if ((scene.rel(c, "ccomp") || scene.rel(c, "csubj")) && scene.has_child(c, "mark", "dat"))
      draft.content = joined(draft.content, scene.tree.below(c));
  }
  draft.content = without(draft.content, joined(draft.cue, draft.source));
  // What a preposition adds to the judgement: "schadelijk voor de volkskracht".
  draft.content = full_reach(scene, std::move(draft.content), verb, joined(draft.cue, draft.source));
  for (const std::uint32_t c : scene.tree.children(verb)) {
    // Adverbs between the two belong to the judgement: "wel acceptabel", "kennelijk sympathiek".
    if (scene.rel(c, "advmod") && c + 1 < scene.size() && holds(draft.content, c + 1) &&
        (c > draft.content.front() || scene.is(c, "ook"))) {
      draft.content = joined(draft.content, {c});
    }
  }
  draft.content = settled_end(scene, std::move(draft.content), verb);
  swap_fronted(scene, verb, draft, true);
  draft.negative = false;
  bool marks = false;
  for (const std::uint32_t t : draft.content)
    marks |= scene.punct(t) && scene.words.listed("quotation_mark", scene.word(t));
  draft.form = marks ? Form::mixed : Form::indirect;
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
