// Decides what somebody holds or feels to be so without a verb of saying. "Zij is van mening dat het kan", "overtuigd
// dat de aanval zou slagen". Not: "Zij verschillen van mening". Tested by spec/nl/attitudes.md
// (tests/spec/spec_test.cc).
#include "claims/constructions.h"

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
}  // namespace

void read_attitudes(Scene& scene) {
  for (std::uint32_t t = 0; t < scene.size(); ++t) {
    if (!scene.sentence_of(t).parsed) continue;
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
    Tokens found = clauses(scene, node);
    if (found.empty() && words.size() > 1 && node != words.back()) found = clauses(scene, words.back());
    if (found.empty()) found = clause_next(scene, words.back());
    for (const std::uint32_t c : found) {
      Tokens heads = joined({c}, own_conjuncts(scene, c));
      for (const std::uint32_t head : heads) {
        Draft draft;
        draft.cue = words;
        draft.cue_head = static_cast<std::int32_t>(node);
        draft.standing = cue->standing;
        draft.head = static_cast<std::int32_t>(head);
        Tokens who = holder(scene, node);
        // The subject may hang on the noun: "het bestuur is van mening".
        for (const std::uint32_t w : words) {
          if (who.empty() && scene.tree.child(w, "nsubj") != none)
            who = noun_phrase(scene, static_cast<std::uint32_t>(scene.tree.child(w, "nsubj")));
        }
        draft.source = without(who, joined(words, scene.tree.below(c)));
        if (draft.source.empty()) continue;
        draft.content = clause(scene, head, joined(words, draft.source));
        if (heads.size() == 1)
          draft.content = full_reach(scene, std::move(draft.content), words.back(), joined(words, draft.source));
        draft.because.push_back(scene.because("attitude", cue->row, words));
        for (const std::uint32_t k : scene.tree.children(node))
          draft.negative |= scene.words.listed("negation", scene.word(k)) && scene.rel(k, "advmod");
        if (!draft.content.empty()) scene.drafts.push_back(std::move(draft));
      }
    }
  }
}

}  // namespace wederhoor::claims
