// Decides who says it: subject, "door X" of a passive, the document of "in het rapport staat", the subject of the verb
// above. "De man die zegt dat hij niets weet": the source is "De man". "Er wordt gezegd dat": nobody. Tested by
// spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

bool passive(const Scene& scene, std::uint32_t verb) {
  return scene.tree.child(verb, "aux:pass") != none || scene.tree.child(verb, "nsubj:pass") != none;
}

// A relative pronoun stands for the noun that its clause hangs on.
Tokens named_by(const Scene& scene, std::uint32_t subject, std::uint32_t verb) {
  const Token& token = scene.at(subject);
  if (token.upos == Upos::PRON && (scene.is(subject, "die") || scene.is(subject, "dat") || scene.is(subject, "wie") ||
                                   scene.is(subject, "welke"))) {
    MaybeIndex at = verb;
    for (int step = 0; at >= 0 && step < 6; ++step) {
      const auto here = *at;
      if (scene.rel(here, "acl:relcl") && scene.head(here) >= 0) {
        auto whom = *scene.head(here);
        // "Bos, de man die hem sloeg": the man; "Bos, die": Bos.
        if (scene.rel(whom, "appos") && scene.head(whom) >= 0 &&
            (scene.at(whom).upos != Upos::NOUN || !scene.tree.child(whom, "det")))
          whom = *scene.head(whom);
        // "de staf in Kyiv, die meldt": a town says nothing.
        if (scene.rel(whom, "nmod") && scene.has_child(whom, "case", "in") && scene.at(whom).upos == Upos::PROPN &&
            scene.head(whom))
          whom = *scene.head(whom);
        return noun_phrase(scene, whom);
      }
      if (!scene.rel(here, "conj") && !scene.rel(here, "xcomp")) break;
      at = scene.head(here);
    }
  }
  return noun_phrase(scene, subject);
}

// "In de nota wordt gezegd", "van de kant van de directie is bevestigd".
Tokens place_of_saying(const Scene& scene, std::uint32_t verb) {
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (!scene.rel(c, "obl")) continue;
    const std::string& side = scene.lemma(c);
    if ((side == "kant" || side == "zijde") && scene.tree.child(c, "nmod") != none) {
      return noun_phrase(scene, *scene.tree.child(c, "nmod"));
    }
    for (const std::uint32_t k : scene.tree.children(c)) {
      if (!scene.rel(k, "case")) continue;
      const bool told = scene.words.noun(scene.lemma(c)) && scene.tree.child(c, "det");  // "In de aankondiging"
      if (scene.is(k, "in") && (told || scene.words.listed("document", scene.lemma(c)))) return noun_phrase(scene, c);
      if (scene.is(k, "van") && k + 2 < scene.size() && scene.is(k + 2, "kant")) return noun_phrase(scene, c);
    }
  }
  return {};
}

// "een brief waarin wordt gevraagd te komen": the words stand in the letter. Not: "de stad waarin werd gezegd dat".
Tokens holder_of_words(const Scene& scene, std::uint32_t verb) {
  const MaybeIndex finite = finite_of(scene, verb);
  const MaybeIndex opener = finite ? opener_of(scene, *finite) : MaybeIndex();
  if (!opener || !scene.is(*opener, "waarin") || !scene.rel(verb, "acl:relcl") || !scene.head(verb)) return {};
  const std::uint32_t holder = *scene.head(verb);
  if (holder >= *opener || scene.at(holder).upos != Upos::NOUN) return {};
  if (!scene.words.listed("document", scene.lemma(holder)) && !scene.words.noun(scene.lemma(holder))) return {};
  Tokens out = noun_phrase(scene, holder);
  std::erase_if(out, [&](std::uint32_t t) { return t >= *opener; });
  scene.trim(out);
  return out;
}

MaybeIndex subject(const Scene& scene, std::uint32_t verb) {
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "nsubj") && !scene.is(c, "er")) return c;
  }
  return none;
}

Tokens agent(const Scene& scene, std::uint32_t verb) {
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "obl:agent")) return noun_phrase(scene, c);
  }
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "obl") && scene.has_child(c, "case", "door") && scene.tree.child(c, "nmod:poss") == none)
      return noun_phrase(scene, c);
  }
  Tokens where = place_of_saying(scene, verb);
  return where.empty() ? holder_of_words(scene, verb) : where;
}
}  // namespace

Speaker speaker_of(const Scene& scene, std::uint32_t verb) {
  std::uint32_t at = verb;
  for (int step = 0; step < 8; ++step) {
    if (passive(scene, at) && step == 0) return {agent(scene, at), true};
    if (const MaybeIndex s = subject(scene, at); s != none) {
      if (step > 0 && passive(scene, at) && scene.rel(at, "conj")) return {agent(scene, at), true};
      return {named_by(scene, *s, at), false};
    }
    const MaybeIndex up = scene.head(at);
    if (up < 0) break;
    const auto head = *up;
    if (scene.rel(at, "xcomp")) {
      // "vroeg hem te komen": he is to come.
      const VerbCue above = verb_cue(scene, head);
      if (above.cue && above.cue->standing == Standing::asked && above.cue->unless != "helping") {
        const MaybeIndex whom =
            scene.tree.child(head, "iobj") != none ? scene.tree.child(head, "iobj") : scene.tree.child(head, "obj");
        if (whom != none) return {noun_phrase(scene, *whom), false};
      }
    } else if (scene.rel(at, "acl") && step == 0 && !scene.rel(at, "acl:relcl")) {
      if (scene.has_child(at, "mark", "te")) return {};
      return {noun_phrase(scene, head), false};
    } else if (!scene.rel(at, "conj") && !scene.rel(at, "advcl") && !scene.rel(at, "aux") &&
               !scene.rel(at, "acl:relcl") && !scene.rel(at, "cop")) {
      break;
    }
    if (scene.rel(at, "acl:relcl")) break;
    at = head;
  }
  return {};
}

}  // namespace wederhoor::claims::nl
