// Decides who says what a verb of saying opens, how firmly, and whether it is denied. "De minister ontkent dat …":
// denied, of the minister. "Er wordt gezegd dat …": reported, of nobody. Not: what is said (constructions). Tested by
// spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// "Ik hoor u zeggen dat": he who is heard says it.
Tokens heard_saying(const Scene& scene, std::uint32_t verb) {
  const MaybeIndex up = scene.head(verb);
  if (up < 0 || !scene.at(verb).xpos.starts_with("WW|inf") || scene.is(verb - (verb > 0), "te")) return {};
  const auto hears = *up;
  if (scene.lemma(hears) != "horen" && scene.lemma(hears) != "zien") return {};
  for (const std::uint32_t c : scene.tree.children(hears)) {
    if ((scene.rel(c, "obj") || scene.rel(c, "iobj")) && c < verb) return noun_phrase(scene, c);
  }
  for (std::uint32_t t = hears + 1; t < verb && t < hears + 4; ++t) {
    if (scene.words.listed("object_pronoun", scene.word(t)) || scene.is(t, "u")) return {t};
  }
  return {};
}
}  // namespace

bool an_outlet(const Scene& scene, const Tokens& who) {
  return std::any_of(who.begin(), who.end(), [&](std::uint32_t t) {
    if (scene.words.listed("agency", scene.lemma(t))) return true;
    const auto mentions = scene.mentions_in(scene.at(t).span);
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
      return m.entity != none && scene.entity(m.entity).kind == ActorKind::outlet;
    });
  });
}

Tokens told_by(const Scene& scene, std::uint32_t verb) {
  const Sentence& sentence = scene.sentence_of(verb);
  for (std::uint32_t t = verb > sentence.first + 12 ? verb - 12 : sentence.first;
       t + 1 < std::min(sentence.last, verb + 12); ++t) {
    if (says_that(scene, t) && t > verb) break;
    if (!scene.is(t, "van") || !begins_noun(scene, t + 1) || of_time(scene, t + 1)) continue;
    const bool of_noun =
        t > sentence.first && t < verb && scene.at(t - 1).upos == Upos::NOUN;  // "inwoners van de stad"
    if (of_noun) continue;
    Tokens out;
    for (const std::uint32_t w : noun_phrase(scene, noun_head(scene, t + 1))) {
      if (w > t && (t > verb || w < verb)) out.push_back(w);
    }
    while (!out.empty() && (scene.is(out.back(), "te") || scene.punct(out.back()))) out.pop_back();
    return out;
  }
  return {};
}

// "Mensen die zich uitgeven als helpers stelden dat …": the tree has lost the subject, but all before the first main
// verb is it.
Tokens opening_phrase(const Scene& scene, std::uint32_t verb) {
  const Sentence& sentence = scene.sentence_of(verb);
  if (!scene.at(verb).xpos.starts_with("WW|pv") || scene.head(verb) >= 0) return {};
  std::uint32_t first = sentence.first;
  while (first < verb && (scene.punct(first) || scene.at(first).upos == Upos::CCONJ)) ++first;
  const Upos p = first < verb ? scene.at(first).upos : Upos::PUNCT;
  if (p != Upos::DET && p != Upos::NOUN && p != Upos::PROPN && p != Upos::PRON && p != Upos::NUM) return {};
  int others = 0;
  for (std::uint32_t t = first; t < verb; ++t) others += scene.is(t, ",");
  if (others > 0 || verb - first > 14) return {};
  Tokens out = Scene::range(first, verb);
  strip_times(scene, out);
  while (!out.empty() && scene.at(out.back()).upos == Upos::ADV) out.pop_back();
  return out;
}

Tokens heard_from(const Scene& scene, std::uint32_t verb, const Tokens& who) {
  Tokens teller = told_by(scene, verb);
  return teller.empty() && an_outlet(scene, who) ? who : teller;
}

Draft said_by(const Scene& scene, std::uint32_t verb, const VerbCue& cue, std::string construction) {
  Draft draft;
  draft.cue = cue.words;
  draft.cue_head = verb;
  draft.standing = cue.cue->standing;
  draft.hearsay = cue.cue->hearsay;
  const Speaker speaker = speaker_of(scene, verb);
  draft.source = without(speaker.words, cue.words);
  if (draft.source.empty() && !speaker.passive) draft.source = opening_phrase(scene, verb);
  // A source stands on one side of its verb.
  Tokens side;
  const MaybeIndex finite = finite_of(scene, verb);
  const MaybeIndex opener = finite == none ? none : opener_of(scene, *finite);
  for (const std::uint32_t t : draft.source) {
    // "de man die zegt dat": he stands before the clause that tells what he says.
    const bool told = opener != none && !scene.is(*opener, "als") && holds(draft.source, *opener);
    if (told ? t < *opener : (t > verb) == (draft.source.back() > verb)) side.push_back(t);
  }
  while (side.size() > 1 && (scene.is(side.back(), ",") || scene.at(side.back()).upos == Upos::CCONJ)) side.pop_back();
  if (!side.empty() && scene.at(side.front()).upos == Upos::ADP) side.clear();  // no subject begins so
  if (Tokens heard = heard_saying(scene, verb); !heard.empty()) side = std::move(heard);
  draft.source = settled_source(scene, verb, std::move(side));
  if (!draft.source.empty() && !may_say(scene, draft.source)) draft.source.clear();
  if (draft.source.empty() && !speaker.passive) draft.source = without(subject_by_order(scene, verb), cue.words);
  if (!draft.source.empty() && !may_say(scene, draft.source)) draft.source.clear();
  // "Alles wijst op sabotage": nobody says so.
  if (draft.source.size() == 1 && scene.words.listed("nobody", scene.word(draft.source.front()))) draft.source.clear();
  // "luidt het": nobody.
  if (draft.source.size() == 1 && scene.is(draft.source.front(), "het") &&
      scene.words.listed("sounding", scene.lemma(verb)))
    draft.source.clear();
  if (!draft.source.empty()) draft.source = without(settled_extent(scene, std::move(draft.source), verb), cue.words);
  if (cue.cue->has("h")) {
    draft.source = heard_from(scene, verb, draft.source);
    if (draft.source.empty() && draft.standing == Standing::attributed) draft.standing = Standing::reported;
  }
  // "vroeg zijn omroep aan de bond om geld": whom he asks.
  if (draft.standing == Standing::asked && !draft.source.empty() && draft.source.back() < verb) {
    const auto to = std::find_if(draft.source.begin(), draft.source.end(), [&](auto t) { return scene.is(t, "aan"); });
    if (to != draft.source.begin()) draft.source.erase(to, draft.source.end());
  }
  if (speaker.passive && draft.source.empty()) {
    bool there = false;  // daarin wordt gezegd: something said it
    for (const std::uint32_t c : scene.tree.children(verb)) there |= scene.words.listed("in_that", scene.word(c));
    if (draft.standing == Standing::attributed && !there) {
      draft.standing = Standing::reported;
      draft.hearsay |= scene.words.listed("talk", scene.lemma(verb));
    } else if (draft.standing == Standing::opinion && cue.cue->has("s")) {
      draft.standing = Standing::speculated;
    }
  }
  if (negated(scene, verb)) {
    if (cue.cue->negated)
      draft.standing = *cue.cue->negated;
    else if (draft.standing == Standing::denied)
      draft.standing = Standing::confirmed;
    else
      draft.negative = true;
  } else if (draft.standing == Standing::denied) {
    draft.negative = true;
  }
  draft.because.push_back(scene.because(std::move(construction), cue.cue->row, cue.words));
  return draft;
}

}  // namespace wederhoor::claims::nl
