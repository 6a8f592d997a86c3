// Decides who speaks behind a colon without a verb of saying. "Zandee: „…”": he. "Het advies van Bos: „…”": Bos, and
// the noun is the cue. "Over de brug: „…”": who spoke before. Not: "Op het bord stond: „…”". Tested by
// spec/nl/direct.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {

// "Zandee: „…”": the noun phrase before the colon; no tokens where there is none.
Tokens before_colon(const Scene& scene, const Tokens& tokens) {
  std::uint32_t t = tokens.front();
  bool colon = false;
  while (t > 0 && scene.punct(t - 1) && !(colon && scene.is(t - 1, ")"))) {
    --t;
    colon |= scene.is(t, ":");
  }
  if (!colon || t == 0) return {};
  const Sentence& sentence = scene.sentence_of(t - 1);
  Tokens words;
  // "Fatima Elatik, raadslid in de stad:" — no verb before it, so all of it names who speaks.
  bool whole = true;
  const auto acts = [&](std::uint32_t w) {  // not: "verbonden aan de universiteit"
    return scene.at(w).upos == Upos::VERB && !scene.at(w).xpos.starts_with("WW|vd");
  };
  for (std::uint32_t w = sentence.first; w < t; ++w)
    whole &= !scene.is(w, ".") && !acts(w) && scene.at(w).upos != Upos::AUX &&
             (w > sentence.first || scene.at(w).upos != Upos::ADP);
  for (std::uint32_t w = t; w-- > sentence.first;) {
    const bool stop = (scene.is(w, ",") && !whole) || scene.is(w, ".");
    if (stop || acts(w) || scene.at(w).upos == Upos::AUX) {
      if (acts(w)) return {};
      break;
    }
    words.insert(words.begin(), w);
  }
  while (!words.empty() && (scene.punct(words.front()) || scene.at(words.front()).upos == Upos::CCONJ))
    words.erase(words.begin());
  // "↩️ Doorgestuurd van Vrij Front: «…»"
  while (words.size() > 1 && draws_the_eye(scene, words.front())) words.erase(words.begin());
  if (words.size() > 2 && scene.at(words[0]).xpos.starts_with("WW|vd") &&
      (scene.is(words[1], "van") || scene.is(words[1], "door")))
    words.erase(words.begin(), words.begin() + 2);
  // "En van burgemeester Bakker: „…”"
  const bool all = !words.empty() && words.front() <= sentence.first + 1;
  if (all && words.size() > 1 && scene.is(words.front(), "van")) words.erase(words.begin());
  const bool names = std::any_of(words.begin(), words.end(), [&](std::uint32_t w) {
    return scene.at(w).upos == Upos::NOUN || scene.at(w).upos == Upos::PROPN || scene.at(w).upos == Upos::PRON;
  });
  if (words.empty() || scene.at(words.front()).upos == Upos::ADP) return {};
  for (const std::uint32_t w : words) {
    if (scene.is(w, "(") && std::none_of(words.begin(), words.end(), [&](auto k) { return scene.is(k, ")"); }))
      return {};
  }
  return names && words.size() <= (whole ? 14 : 8) ? words : Tokens{};
}

// "Het advies van Bos: „…”", "Zijn reactie: „…”": the noun is the cue, whose it is speaks.
void noun_before_colon(const Scene& scene, Draft& draft) {
  for (std::size_t i = 0; i < draft.source.size(); ++i) {
    const std::uint32_t t = draft.source[i];
    if (scene.at(t).upos != Upos::NOUN || !scene.words.noun(scene.lemma(t))) continue;
    Tokens whose;
    if (i + 2 < draft.source.size() && scene.is(t + 1, "van"))
      whose.assign(draft.source.begin() + static_cast<std::ptrdiff_t>(i) + 2, draft.source.end());
    else if (i > 0 && (scene.words.listed("possessive", scene.word(draft.source[i - 1])) ||
                       scene.at(draft.source[i - 1]).upos == Upos::PROPN))
      whose.assign(draft.source.begin(), draft.source.begin() + static_cast<std::ptrdiff_t>(i));
    if (whose.empty()) continue;
    draft.cue = {t}, draft.cue_head = t;
    draft.source = std::move(whose);
    return;
  }
}

// "De chef is voorzichtig: „…”", "Daarvan wassen zij hun handen in onschuld: „…”": whom the main clause before the
// colon tells of: a person; with `any` whoever acts in it. Not: "Hij las op het bord: „…”", "Op het bord stond: „…”".
Tokens told_of_at_colon(const Scene& scene, std::uint32_t opens, bool any) {
  const std::uint32_t first = scene.sentence_of(opens).first;
  if (!scene.readable(opens) || opens < first + 4) return {};
  const std::uint32_t colon = scene.is(opens - 1, ":") ? opens - 1 : opens - 2;
  if (!scene.is(colon, ":") || colon < first + 3 || scene.quotation_of(colon)) return {};
  MaybeIndex main = none;
  for (std::uint32_t t = first; t < colon; ++t) {
    if (mark_of_speech(scene, t) || scene.is(t, ":")) return {};
    if (finite_word(scene, t) && !opener_of(scene, t)) main = t;
  }
  if (!main) return {};
  const bool helper = (scene.rel(*main, "aux") || scene.rel(*main, "cop")) && scene.head(*main);
  const std::uint32_t verb = helper ? *scene.head(*main) : *main;
  if (scene.words.listed("receiving", scene.lemma(verb)) || scene.tree.child(verb, "aux:pass")) return {};
  Tokens who = speaker_of(scene, verb).words;
  if (who.empty()) who = subject_by_order(scene, *main);
  std::erase_if(who, [&](std::uint32_t t) { return t >= colon; });
  if (who.empty() || who.size() > 10 || scene.punct(who.back())) return {};
  if (who.size() == 1 && scene.words.listed("subject_pronoun", scene.word(who.front())))
    return scene.is(who.front(), "het") ? Tokens{} : who;
  for (const Mention& m : scene.mentions_in(scene.at(noun_head(scene, who.front())).span)) {
    if (m.entity == none) continue;
    const ActorKind kind = scene.entity(m.entity).kind;
    if (kind == ActorKind::person || any) return who;
  }
  const std::uint32_t head = noun_head(scene, who.front());
  const bool noun = scene.at(head).upos == Upos::NOUN || scene.at(head).upos == Upos::PROPN;
  return scene.words.listed("person", scene.lemma(head)) || (any && noun) ? who : Tokens{};
}

// "Over de brug: „…”", "Daarvan weten zij niets: „…”": who spoke before in the paragraph goes on behind a colon, unless
// its sentence tells of somebody else.
bool goes_on_behind_colon(const Scene& scene, std::uint32_t opens, const Draft& before) {
  if (before.content.empty()) return false;
  const std::uint32_t last = before.content.back();
  if (scene.sentence_of(last).paragraph != scene.sentence_of(opens).paragraph) return false;
  bool verb = false, pronoun = false;
  for (std::uint32_t t = scene.sentence_of(opens).first; t < opens; ++t) {
    verb |= finite_word(scene, t);
    pronoun |= scene.words.listed("subject_pronoun", scene.word(t));
  }
  return !verb || pronoun;
}

}  // namespace wederhoor::claims::nl
