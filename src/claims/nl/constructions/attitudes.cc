// Decides what somebody holds or feels to be so without a verb of saying. "Zij is van mening dat het kan", "overtuigd
// dat de aanval zou slagen". Not: "Zij verschillen van mening". Tested by spec/nl/attitudes.md
// (tests/spec/spec_test.cc).
#include "claims/nl/bounds/reach.h"
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims {
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
    look(static_cast<std::uint32_t>(scene.head(node)));
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
    at = static_cast<std::uint32_t>(scene.head(at));
    if (scene.tree.child(at, "nsubj") != none) return speaker_of(scene, at).words;
  }
  const std::int32_t up = scene.head(node);
  if (up < 0) return {};
  const auto head = static_cast<std::uint32_t>(up);
  if (scene.rel(node, "amod") || scene.rel(node, "appos") || scene.rel(node, "nmod"))
    return without(noun_phrase(scene, head), scene.tree.below(node));
  return speaker_of(scene, head).words;
}
// The noun phrase that begins at `from` and ends before `to`.
Tokens phrase_from(const Scene& scene, std::uint32_t from, std::uint32_t to) {
  while (from < to && (scene.at(from).upos == Upos::ADV || scene.punct(from))) ++from;
  if (from >= to) return {};
  const Upos p = scene.at(from).upos;
  if (p != Upos::DET && p != Upos::PRON && p != Upos::PROPN && p != Upos::NOUN && p != Upos::ADJ && p != Upos::NUM)
    return {};
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

// The clause that is held: the dat near the words, or the one that the tree names.
std::vector<Tokens> held_clauses(const Scene& scene, const Tokens& words, const Tokens& found) {
  std::int32_t opener = dat_next(scene, words.back());
  for (const std::uint32_t c : found) {
    for (const std::uint32_t m : scene.tree.children(c)) {
      if (opener == none && m > words.back() && says_that(scene, m)) opener = static_cast<std::int32_t>(m);
    }
  }
  if (opener != none) return marked_clauses(scene, static_cast<std::uint32_t>(opener));
  std::vector<Tokens> out;
  for (const std::uint32_t c : found) out.push_back(clause(scene, c, words));
  return out;
}
}  // namespace

void read_attitudes(Scene& scene) {
  for (std::uint32_t t = 0; t < scene.size(); ++t) {
    if (!scene.readable(t)) continue;
    const Cue* cue = scene.words.attitude(scene.word(t));
    Tokens words{t};
    if (!cue && t + 1 < scene.sentence_of(t).last && scene.is(t, "van")) {
      cue = scene.words.attitude("van " + std::string(scene.word(t + 1)));
      words = {t, t + 1};
    }
    if (!cue) continue;
    std::uint32_t node = words.back();
    // "van mening" is one with its verb for some trees.
    for (const std::uint32_t w : words) {
      if (scene.rel(w, "compound:prt") && scene.head(w) >= 0) node = static_cast<std::uint32_t>(scene.head(w));
    }
    if (scene.is(t, "eens") && !agreeing(scene, t)) continue;
    Tokens found = clauses(scene, node);
    if (found.empty() && words.size() > 1 && node != words.back()) found = clauses(scene, words.back());
    const std::vector<Tokens> contents = held_clauses(scene, words, found);
    if (contents.empty()) continue;
    Tokens who = holder(scene, node);
    // The subject may hang on the noun: "het bestuur is van mening".
    for (const std::uint32_t w : words) {
      if (who.empty() && scene.tree.child(w, "nsubj") != none)
        who = noun_phrase(scene, static_cast<std::uint32_t>(scene.tree.child(w, "nsubj")));
    }
    for (const Tokens& content : contents) who = without(who, joined(words, content));
    if (who.empty()) who = holder_near(scene, words.front());
    if (who.empty() || (who.size() == 1 && asks_whether(scene, t, scene.word(who.front())))) continue;
    for (const Tokens& content : contents) {
      Draft draft;
      draft.cue = words;
      draft.cue_head = static_cast<std::int32_t>(node);
      draft.standing = cue->standing;
      draft.source = who;
      draft.content = without(content, joined(words, who));
      scene.trim(draft.content);
      if (draft.content.empty()) continue;
      draft.head = main_verb(scene, draft.content);
      draft.because.push_back(scene.because("attitude", cue->row, words));
      for (const std::uint32_t k : scene.tree.children(node))
        draft.negative |= scene.words.listed("negation", scene.word(k)) && scene.rel(k, "advmod");
      scene.drafts.push_back(std::move(draft));
    }
  }
}

}  // namespace wederhoor::claims
