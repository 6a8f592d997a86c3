// Decides, by the order of words alone, what "…, zegt X" covers: a finite verb of saying right behind a comma or a
// closing mark, its subject behind it. "De brug is dicht, zegt de burgemeester." "Dat het lukt, verwacht hij niet."
// Trees often err here; the order of words does not. Not: "Toen hij kwam, zei hij niets" (a clause of time in front).
// Tested by spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/constructions.h"

namespace wederhoor::claims {
namespace {

bool finite(const Scene& scene, std::uint32_t t) {
  return scene.at(t).xpos.starts_with("WW|pv") || scene.at(t).feats.find("VerbForm=Fin") != std::string::npos;
}

// A main clause stands in [first, last): a finite verb that no conjunction or relative pronoun puts below another.
bool main_clause(const Scene& scene, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < last; ++t) {
    if (!finite(scene, t)) continue;
    std::uint32_t head = t;
    if ((scene.rel(t, "aux") || scene.rel(t, "cop")) && scene.head(t) >= 0)
      head = static_cast<std::uint32_t>(scene.head(t));
    if (scene.rel(head, "acl") || scene.rel(head, "advcl")) continue;
    bool marked = false;
    for (const std::uint32_t c : scene.tree.children(head))
      marked |= scene.rel(c, "mark") && !scene.is(c, "te") && c < head;
    if (!marked) return true;
  }
  return false;
}

bool person_named(const Scene& scene, const Tokens& source) {
  const auto& mentions = scene.reading.mentions;
  const Span span = scene.span_of(source);
  auto m = std::lower_bound(mentions.begin(), mentions.end(), span.begin,
                            [](const Mention& x, std::uint32_t at) { return x.span.end <= at; });
  for (; m != mentions.end() && m->span.begin < span.end; ++m) {
    if (m->entity != none && m->kind != MentionKind::pronoun &&
        scene.reading.entities[static_cast<std::size_t>(m->entity)].kind == ActorKind::person)
      return true;
  }
  return false;
}

bool mark_of_speech(const Scene& scene, std::uint32_t t) {
  return scene.punct(t) && scene.words.listed("quotation_mark", scene.word(t));
}

bool can_begin_name(const Scene& scene, std::uint32_t t) {
  const Upos p = scene.at(t).upos;
  return p == Upos::DET || p == Upos::PRON || p == Upos::PROPN || p == Upos::NOUN || p == Upos::ADJ || p == Upos::NUM;
}

// The source behind the verb; empty where none begins there.
Tokens source_behind(const Scene& scene, std::uint32_t verb, std::uint32_t last) {
  std::uint32_t t = verb + 1;
  while (t < last && scene.at(t).upos == Upos::ADV) ++t;
  if (t >= last || !can_begin_name(scene, t) || scene.words.listed("reflexive", scene.word(t))) return {};
  Tokens out;
  for (const std::uint32_t w : noun_phrase(scene, noun_head(scene, t))) {
    if (w > verb) out.push_back(w);
  }
  return out;
}
}  // namespace

bool read_inverted(Scene& scene, std::uint32_t verb, const VerbCue& cue) {
  if ((!cue.cue->has("q") && !cue.cue->has("s")) || !finite(scene, verb) || scene.quotation_of(verb) != none)
    return false;
  const Sentence& sentence = scene.sentence_of(verb);
  if (verb < sentence.first + 3) return false;
  const std::uint32_t before = verb - 1;
  if (!scene.is(before, ",") && !mark_of_speech(scene, before)) return false;
  bool marks = mark_of_speech(scene, before);
  for (std::uint32_t t = before; t-- > sentence.first && scene.punct(t);) marks |= mark_of_speech(scene, t);
  std::uint32_t first = sentence.first;
  while (first < before && scene.punct(first)) ++first;
  const bool dat = scene.is(first, "dat") && scene.at(first).upos == Upos::SCONJ;
  const bool main = main_clause(scene, first, before);
  const Tokens source = source_behind(scene, verb, sentence.last);
  if (source.empty()) return false;
  // "Mensen met banden in het land, vertelt oud-commandant De Vries": a piece of a sentence will do where a person
  // follows.
  const bool piece = !main && !dat && scene.at(first).upos != Upos::SCONJ && scene.at(first).upos != Upos::ADP &&
                     person_named(scene, source);
  if (!marks && !main && !piece && !(dat && cue.cue->has("s"))) return false;
  // "…, zegt hij dat …": an ordinary clause follows.
  std::uint32_t next = source.back() + 1;
  if (next < sentence.last && scene.at(next).upos == Upos::SCONJ && scene.is(next, "dat")) return false;
  // Two verbs of one subject: "hij kwam, zag en overwon".
  if (source.size() == 1 && scene.at(source.front()).upos == Upos::PRON &&
      scene.words.listed("object_pronoun", scene.word(source.front())))
    return false;
  Draft draft = said_by(scene, verb, cue, "inverted");
  draft.source = without(source, draft.cue);
  if (draft.standing == Standing::reported) draft.standing = Standing::attributed;
  draft.content = Scene::range(dat && !main ? first + 1 : first, before);
  // What goes on behind the attribution: "…, zegt hij, …".
  for (; next < sentence.last && !scene.is(next, ","); ++next) {
    if (scene.is(next, ":") || mark_of_speech(scene, next)) break;
  }
  if (next + 2 < sentence.last && scene.is(next, ",")) {
    std::uint32_t go = next + 1;
    while (go < sentence.last && scene.punct(go)) ++go;
    const bool below = go < sentence.last && (scene.at(go).upos == Upos::SCONJ || scene.is(go, "die") ||
                                              scene.is(go, "zelf") || scene.is(go, "waarin"));
    if (!below && (main_clause(scene, go, sentence.last) || !main) && !dat)
      draft.content = joined(draft.content, Scene::range(go, sentence.last));
  }
  Tokens trimmed;
  for (const std::uint32_t t : draft.content) {
    if (!(trimmed.empty() && (scene.punct(t) || (!marks && (scene.at(t).upos == Upos::CCONJ))))) trimmed.push_back(t);
  }
  // "zo zegt hij" leaves its zo behind.
  while (!trimmed.empty() && (scene.punct(trimmed.back()) || scene.is(trimmed.back(), "zo"))) trimmed.pop_back();
  draft.content = without(trimmed, joined(draft.cue, draft.source));
  if (draft.content.empty()) return false;
  for (const std::uint32_t t : draft.content) {
    if (finite(scene, t) && draft.head == none) {
      const bool helper = (scene.rel(t, "aux") || scene.rel(t, "cop")) && scene.head(t) >= 0;
      draft.head = helper ? scene.head(t) : static_cast<std::int32_t>(t);
    }
  }
  draft.form = form_of_words(scene, draft.content);
  scene.drafts.push_back(std::move(draft));
  return true;
}

}  // namespace wederhoor::claims
