// Decides through which channel somebody says it. "zegt het bataljon op Telegram": "Telegram"; "zegt Bos tegen De
// Telegraaf": "De Telegraaf". Not: "zegt hij op straat". Tested by tests/claims/find_claims_test.cc.
#include "claims/chain.h"
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/source/source.h"

#include <algorithm>

namespace wederhoor::claims::nl {
namespace {

// Does the preposition name to whom or where it was said: "tegen", "aan", "in", "in een gesprek met"?
bool leads_to_outlet(const Scene& scene, const Draft& draft, std::uint32_t t) {
  if (scene.at(t).upos != Upos::ADP) return false;
  if (scene.is(t, "aan") && draft.standing == Standing::asked) return false;  // "vraagt aan de NOS"
  if (scene.words.listed("told_preposition", scene.word(t)) ||
      scene.words.listed("through_preposition", scene.word(t)) || scene.is(t, "bij"))
    return true;
  return scene.is(t, "met") && t > 0 && scene.words.listed_ending("talk_between", scene.lemma(t - 1), 0, 4);
}

// The outlet that the phrase at `from` names; empty where it names none.
Tokens outlet_at(const Scene& scene, const Draft& draft, std::uint32_t from) {
  constexpr std::uint32_t before = 4;  // words before the name: "de Britse krant"
  const Tokens phrase = noun_phrase(scene, noun_head(scene, from));
  if (phrase.empty() || phrase.front() > from) return {};
  for (const Mention& m : scene.mentions_in(scene.span_of(phrase))) {
    if (m.entity == none || m.kind != MentionKind::name || scene.entity(m.entity).kind != ActorKind::outlet) continue;
    Tokens out;
    for (const std::uint32_t t : phrase) {
      if (m.span.meets(scene.at(t).span)) out.push_back(t);
    }
    const std::vector<std::int32_t> who = entities_of(scene, draft.source);
    const bool himself = std::find(who.begin(), who.end(), m.entity) != who.end();
    if (!himself && !out.empty() && out.front() >= from && out.front() < from + before) return out;
  }
  return {};
}

// By the order of words: the phrase may hang anywhere, but no other clause lies between it and the cue.
Tokens told_outlet(const Scene& scene, const Draft& draft) {
  const std::uint32_t cue = *draft.cue_head;
  const Sentence& sentence = scene.sentence_of(cue);
  const MaybeIndex finite = finite_of(scene, cue);
  const auto joined_to_cue = [&](std::uint32_t t) {
    for (std::uint32_t k = std::min(t, cue) + 1; k < std::max(t, cue); ++k) {
      if (holds(draft.content, k) || holds(draft.source, k) || holds(draft.cue, k)) continue;
      if (scene.is(k, ",") || scene.is(k, ":") || scene.is(k, ";") || waits_for_verb(scene, k)) return false;
      if (finite_word(scene, k) && (!finite || *finite != k)) return false;
    }
    return true;
  };
  for (std::uint32_t t = sentence.first; t + 1 < sentence.last; ++t) {
    if (holds(draft.content, t) || holds(draft.source, t) || scene.quotation_of(t)) continue;
    if (!leads_to_outlet(scene, draft, t)) continue;
    Tokens out = outlet_at(scene, draft, t + 1);
    if (!out.empty() && !holds(draft.source, out.front()) && joined_to_cue(t)) return out;
  }
  return {};
}
}  // namespace

Tokens channel(const Scene& scene, const Draft& draft) {
  if (!draft.cue_head) return {};
  for (const std::uint32_t c : scene.tree.children(*draft.cue_head)) {
    if (!scene.rel(c, "obl") && !scene.rel(c, "nmod")) continue;
    if (holds(draft.content, c) || holds(draft.source, c)) continue;
    bool through = false, told = false;
    for (const std::uint32_t k : scene.tree.children(c)) {
      if (!scene.rel(k, "case")) continue;
      through |= scene.words.listed("through_preposition", scene.word(k));
      told |= scene.words.listed("told_preposition", scene.word(k));
    }
    const Tokens words = noun_phrase(scene, c);
    for (const std::uint32_t w : words) {
      if (through && scene.words.listed("channel", scene.lemma(w))) return words;
      if ((through || told) && scene.words.listed("agency", scene.lemma(w))) return words;
    }
  }
  return scene.readable(*draft.cue_head) ? told_outlet(scene, draft) : Tokens{};
}

}  // namespace wederhoor::claims::nl
