// Decides what is judged and how. "Hij noemt de inval verrassend": the content is "de inval verrassend".
// Not: "De Romeinen noemden dit meer Flevo" (a name is given), "vond een antwoord". Tested by spec/nl/speech_verbs.md
// (tests/spec/spec_test.cc).
#include "claims/constructions.h"

namespace wederhoor::claims {
namespace {

std::int32_t judged(const Scene& scene, std::uint32_t verb) {
  std::int32_t out = scene.tree.child(verb, "nsubj:pass");
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
std::int32_t judgement(const Scene& scene, std::uint32_t verb, bool als) {
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (!scene.rel(c, "xcomp") && !(als && (scene.rel(c, "obl") || scene.rel(c, "advcl") || scene.rel(c, "advmod"))))
      continue;
    const bool marked = scene.has_child(c, "mark", "als") || scene.has_child(c, "case", "als");
    const Upos pos = scene.at(c).upos;
    if (als != marked || scene.has_child(c, "mark", "te")) continue;
    if (!als && scene.lemma(verb) == "noemen" && (pos == Upos::PROPN || (pos == Upos::NOUN && bare(scene, c))))
      continue;  // a name
    if (!als && pos == Upos::VERB && !scene.at(c).xpos.starts_with("WW|vd")) continue;
    return static_cast<std::int32_t>(c);
  }
  return none;
}
}  // namespace

void read_naming(Scene& scene, std::uint32_t verb, const VerbCue& cue) {
  const bool als = cue.cue->has("a");
  if (!als && !cue.cue->has("n")) return;
  const std::int32_t what = judged(scene, verb), how = judgement(scene, verb, als);
  Draft draft = said_by(scene, verb, cue, "naming");
  if (how == none) return;
  if (draft.source.empty() && scene.at(verb).xpos.starts_with("WW|inf")) return;  // "is niet serieus te noemen"
  // A fronted clause may be what is judged: "Dat dit gebeurt, noemt hij verrassend."
  std::int32_t thing = what;
  if (thing == none) thing = scene.tree.child(verb, "ccomp");
  if (thing == none) thing = scene.tree.child(verb, "csubj");
  if (thing == none || scene.is(static_cast<std::uint32_t>(thing), "wat")) return;
  if (scene.tree.child(verb, "aux:pass") != none && draft.source.empty() &&
      !scene.words.listed("quotation_mark", scene.word(static_cast<std::uint32_t>(how)))) {
    bool marks = false;
    for (const std::uint32_t t : scene.tree.below(static_cast<std::uint32_t>(how)))
      marks |= scene.words.listed("quotation_mark", scene.word(t));
    if (!marks) return;  // "wordt ook vee genoemd": how things are called
  }
  draft.head = how;
  draft.content =
      joined(scene.tree.below(static_cast<std::uint32_t>(thing)), scene.tree.below(static_cast<std::uint32_t>(how)));
  for (const std::uint32_t c : scene.tree.children(verb)) {
    // "vindt het storend dat …"
    if ((scene.rel(c, "ccomp") || scene.rel(c, "csubj")) && scene.has_child(c, "mark", "dat"))
      draft.content = joined(draft.content, scene.tree.below(c));
  }
  draft.content = without(draft.content, joined(draft.cue, draft.source));
  for (const std::uint32_t c : scene.tree.children(verb)) {
    // Adverbs between the two belong to the judgement: "wel acceptabel", "kennelijk sympathiek".
    if (scene.rel(c, "advmod") && c + 1 < scene.size() && holds(draft.content, c + 1) &&
        (c > draft.content.front() || scene.is(c, "ook"))) {
      draft.content = joined(draft.content, {c});
    }
  }
  draft.negative = false;
  bool marks = false;
  for (const std::uint32_t t : draft.content)
    marks |= scene.punct(t) && scene.words.listed("quotation_mark", scene.word(t));
  draft.form = marks ? Form::mixed : Form::indirect;
  scene.drafts.push_back(std::move(draft));
}

}  // namespace wederhoor::claims
