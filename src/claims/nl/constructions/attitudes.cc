// Decides what somebody holds or feels to be so without a verb of saying. "Zij is van mening dat het kan", "overtuigd
// dat de aanval zou slagen". Not: "Zij verschillen van mening". Tested by spec/nl/attitudes.md
// (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

Tokens clauses(const Scene& scene, std::uint32_t node) {
  Tokens out;
  const auto look = [&](std::uint32_t at) {
    for (const std::uint32_t c : scene.tree.children(at)) {
      if ((scene.rel(c, "ccomp") || scene.rel(c, "acl") || scene.rel(c, "advcl") || scene.rel(c, "csubj") ||
           scene.rel(c, "xcomp") || scene.rel(c, "parataxis")) &&
          scene.has_child(c, "mark", "dat"))
        out.push_back(c);
    }
  };
  look(node);
  for (const std::uint32_t c : scene.tree.children(node)) {
    if (scene.word(c).starts_with("er")) look(c);
  }
  if (out.empty() && scene.head(node) >= 0 &&
      (scene.rel(node, "xcomp") || scene.rel(node, "obl") || scene.rel(node, "obj") || scene.rel(node, "advmod"))) {
    look(*scene.head(node));
  }
  return out;
}

Tokens holder(const Scene& scene, std::uint32_t node) {
  Tokens out = speaker_of(scene, node).words;
  if (!out.empty()) return out;
  // The first word above that has a subject, within the clause.
  std::uint32_t at = node;
  for (int step = 0; step < 4 && scene.head(at) >= 0; ++step) {
    if (scene.rel(at, "acl") || scene.rel(at, "ccomp") || scene.rel(at, "amod") || scene.rel(at, "appos") ||
        scene.rel(at, "nmod"))
      break;
    at = *scene.head(at);
    if (scene.tree.child(at, "nsubj") != none) return speaker_of(scene, at).words;
  }
  const MaybeIndex up = scene.head(node);
  if (up < 0) return {};
  const auto head = *up;
  if (scene.rel(node, "amod") || scene.rel(node, "appos") || scene.rel(node, "nmod"))
    return without(noun_phrase(scene, head), scene.tree.below(node));
  return speaker_of(scene, head).words;
}
// The noun phrase that begins at `from` and ends before `to`.
Tokens phrase_from(const Scene& scene, std::uint32_t from, std::uint32_t to) {
  while (from < to && (scene.at(from).upos == Upos::ADV || scene.punct(from))) ++from;
  if (from >= to) return {};
  if (!begins_noun(scene, from)) return {};
  Tokens out;
  for (const std::uint32_t t : noun_phrase(scene, noun_head(scene, from))) {
    if (t >= from && t < to) out.push_back(t);
  }
  return out;
}

// Whose it is, by the order of words, where the tree has lost the subject: "Toch ben ik van mening", "of deze nog van
// oordeel is".
Tokens holder_near(const Scene& scene, std::uint32_t cue) {
  const std::uint32_t first = scene.sentence_of(cue).first;
  for (std::uint32_t t = cue; t > first;) {
    --t;
    if (!(t + 15 > cue)) break;
    if (scene.at(t).upos == Upos::SCONJ) return phrase_from(scene, t + 1, cue);
    if (!finite_word(scene, t)) continue;
    Tokens behind = phrase_from(scene, t + 1, cue);
    if (!behind.empty()) return behind;
    std::uint32_t start = t;
    while (start > first && !scene.punct(start - 1) && scene.at(start - 1).upos != Upos::SCONJ) --start;
    return phrase_from(scene, start, t);
  }
  return {};
}

// "Zij zijn het eens dat", "ben het er niet mee eens, dat". Not: "nog eens duidelijk dat", "laten we eens aannemen
// dat".
bool agreeing(const Scene& scene, std::uint32_t eens) {
  std::uint32_t t = eens + 1;
  const std::uint32_t last = scene.sentence_of(eens).last;
  while (t < last && (scene.at(t).upos == Upos::AUX || scene.is(t, ","))) ++t;
  if (t >= last || !says_that(scene, t)) return false;
  const std::uint32_t first = std::max(scene.sentence_of(eens).first, eens < 8 ? 0 : eens - 8);
  for (std::uint32_t w = first; w < eens; ++w) {
    if (scene.is(w, "het")) return true;
  }
  return false;
}

// "is er zeker van dat", "is ervan zeker dat". Not: "Het is zeker dat": nobody in particular.
bool sure_of_it(const Scene& scene, std::uint32_t zeker) {
  const Sentence& sentence = scene.sentence_of(zeker);
  if (zeker + 1 < sentence.last && scene.is(zeker + 1, "van")) return true;
  for (std::uint32_t t = zeker; t > sentence.first && t + 6 > zeker;) {
    if (scene.is(--t, "ervan")) return true;
  }
  return false;
}

// The clause that is held: the dat near the words, or the one that the tree names.
std::vector<Tokens> held_clauses(const Scene& scene, const Tokens& words, const Tokens& found) {
  MaybeIndex opener = dat_next(scene, words.back());
  for (const std::uint32_t c : found) {
    for (const std::uint32_t m : scene.tree.children(c)) {
      if (opener == none && m > words.back() && says_that(scene, m)) opener = m;
    }
  }
  if (opener != none) return marked_clauses(scene, *opener);
  std::vector<Tokens> out;
  for (const std::uint32_t c : found) out.push_back(clause(scene, c, words));
  return out;
}

// Whose it is: by the tree, else by the order of words; never words of what is held.
Tokens holder_of(const Scene& scene, const Tokens& words, std::uint32_t node, const std::vector<Tokens>& contents) {
  Tokens who = holder(scene, node);
  // The subject may hang on the noun: "het bestuur is van mening".
  for (const std::uint32_t w : words) {
    if (who.empty() && scene.tree.child(w, "nsubj")) who = noun_phrase(scene, *scene.tree.child(w, "nsubj"));
  }
  for (const Tokens& content : contents) who = without(who, joined(words, content));
  return who.empty() ? holder_near(scene, words.front()) : who;
}
// "bang voor plunderingen", "overtuigd van zijn onschuld": the noun phrase behind the preposition of its frames, of a
// deed or of what may befall somebody; empty where there is none. Not: "bang voor honden".
Tokens held_thing(const Scene& scene, const Tokens& words, const Cue& cue) {
  const std::uint32_t last = scene.sentence_of(words.back()).last;
  std::uint32_t at = words.back() + 1;
  while (at < last && (scene.at(at).upos == Upos::AUX || scene.at(at).upos == Upos::ADV)) ++at;
  if (at + 1 >= last || !cue.takes(scene.word(at)) || !begins_noun(scene, at + 1)) return {};
  const std::uint32_t noun = noun_head(scene, at + 1);
  const bool may_come = happens(scene, noun) || scene.words.listed_ending("feared", scene.lemma(noun), 0, 3) ||
                        scene.lemma(noun).ends_with("ing");
  if (scene.at(noun).upos != Upos::NOUN || !may_come) return {};
  Tokens out;
  for (const std::uint32_t t : scene.tree.below(noun)) {
    if (t > at) out.push_back(t);
  }
  scene.trim(out);
  return full_object(scene, std::move(out), words);
}
}  // namespace

Outcome read_attitude(Scene& scene, const Place& place) {
  const Tokens& words = place.words;
  const std::uint32_t t = words.front();
  std::uint32_t node = words.back();
  // "van mening" is one with its verb for some trees.
  for (const std::uint32_t w : words) {
    if (scene.rel(w, "compound:prt") && scene.head(w)) node = *scene.head(w);
  }
  if (scene.is(t, "eens") && !agreeing(scene, t)) return refused("nobody agrees here: nog eens");
  if (scene.is(t, "zeker") && !sure_of_it(scene, t)) return refused("nobody is sure of it: het is zeker dat");
  Tokens found = clauses(scene, node);
  if (found.empty() && words.size() > 1 && node != words.back()) found = clauses(scene, words.back());
  std::vector<Tokens> contents = held_clauses(scene, words, found);
  if (Tokens thing = contents.empty() ? held_thing(scene, words, *place.cue) : Tokens(); !thing.empty())
    contents.push_back(std::move(thing));
  if (contents.empty()) return refused("no clause with dat tells what is held, and no deed behind its preposition");
  const Tokens who = holder_of(scene, words, node, contents);
  if (who.empty() || (who.size() == 1 && scene.is(who.front(), "het"))) return refused("nobody is named who holds it");
  if (who.size() == 1 && asks_whether(scene, t, scene.word(who.front())))
    return refused("it asks who is addressed: bent u van mening dat");
  bool any = false;
  for (const Tokens& content : contents) {
    Draft draft;
    draft.cue = words;
    draft.cue_head = node;
    draft.standing = place.cue->standing;
    draft.source = who;
    draft.content = without(content, joined(words, who));
    scene.trim(draft.content);
    if (draft.content.empty()) continue;
    draft.head = main_verb(scene, draft.content);
    if (!draft.head) draft.head = draft.content.front();
    draft.because.push_back(scene.because("attitude", place.cue->row, words));
    for (const std::uint32_t k : scene.tree.children(node))
      draft.negative |= scene.words.listed("negation", scene.word(k)) && scene.rel(k, "advmod");
    scene.drafts.push_back(std::move(draft));
    any = true;
  }
  return any ? claimed : refused(nothing_left);
}

}  // namespace wederhoor::claims::nl
