// Decides of what somebody is accused. "beschuldigde hem van verraad", "geeft Moskou de schuld": the content is who and
// what. Not: "wordt verdacht van moord" (nobody says it). Tested by spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// "geeft Moskou de schuld": Moskou, for the guilt is a word of the cue.
MaybeIndex accused(const Scene& scene, std::uint32_t verb, const VerbCue& cue) {
  for (const std::string_view relation : {"obj", "iobj", "nsubj:pass"}) {
    for (const std::uint32_t c : scene.tree.children(verb)) {
      if (scene.rel(c, relation) && !holds(cue.words, c)) return c;
    }
  }
  return none;
}

// The phrase behind van, or behind the preposition that the cue asks for: verantwoordelijk houden voor.
bool blamed_for(const Scene& scene, std::uint32_t noun, const VerbCue& cue) {
  const auto children = scene.tree.children(noun);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    return scene.rel(c, "case") && (scene.is(c, "van") || cue.cue->takes(scene.word(c)));
  });
}

// "heeft Moskou ervan beschuldigd": who stands between the finite verb and ervan, where the tree has lost him.
Tokens blamed_before_ervan(const Scene& scene, std::uint32_t verb, const Tokens& source) {
  const MaybeIndex finite = finite_of(scene, verb);
  if (!finite || *finite >= verb) return {};
  std::uint32_t from = *finite + 1;
  if (!source.empty() && source.front() > *finite && source.back() < verb) from = source.back() + 1;
  std::uint32_t to = from;
  while (to < verb && !scene.is(to, "ervan") && !scene.is(to, "er")) ++to;
  if (to >= verb || from >= to || !begins_noun(scene, from)) return {};
  return Scene::range(from, to);
}
}  // namespace

Outcome read_accusation(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  if (!cue.cue->has("v")) return unrelated;
  const MaybeIndex whom = accused(scene, verb, cue);
  if (cue.cue->unless == "tallying" && !(whom && scene.words.listed_ending("tally", scene.lemma(*whom), 0, 4)))
    return refused("no tally: bracht de kist op zolder");
  // "raamt het aantal doden in de stad op negen": the tree has lost what is put on a number.
  if (!whom && cue.cue->standing == Standing::speculated && cue.cue->takes("op") && finite_word(scene, verb))
    return refused("the tree hangs nothing on the verb that is put on a number");
  const MaybeIndex finite = verb > 0 && scene.is(verb - 1, "te") ? finite_of(scene, verb) : MaybeIndex();
  const bool is = finite && scene.lemma(*finite) == "zijn";
  if (is || (verb > 0 && scene.is(verb - 1, "te") && scene.tree.child(verb, "cop")))
    return refused("nobody is named who says it: is aan slecht zicht te wijten");
  Tokens what, around;
  for (const std::uint32_t w : joined(cue.words, {verb}))
    for (const std::uint32_t c : scene.tree.children(w)) around.push_back(c);
  MaybeIndex head = none;
  // The phrase with van before any clause: "betichtte hem, nadat hij kwam, van diefstal".
  for (const bool phrase : {true, false}) {
    for (const std::uint32_t c : around) {
      const bool van = (scene.rel(c, "obl") || scene.rel(c, "nmod")) && blamed_for(scene, c, cue);
      const bool clause_ =
          (scene.rel(c, "ccomp") || scene.rel(c, "xcomp") || scene.rel(c, "advcl") || scene.rel(c, "acl")) &&
          !scene.has_child(c, "mark", "nadat");
      if (head != none || holds(cue.words, c) || !(phrase ? van : clause_)) continue;
      what = van ? scene.tree.below(c) : clause(scene, c, cue.words);
      head = c;
    }
  }
  if (head == none && whom != none) {
    for (const std::uint32_t c : scene.tree.children(*whom)) {
      if (scene.rel(c, "nmod") && blamed_for(scene, c, cue) && c > verb) head = c, what = scene.tree.below(c);
    }
  }
  // "houdt het leger verantwoordelijk voor de aanval": right behind the cue, whatever the tree calls the preposition.
  if (const std::uint32_t t = cue.words.back() + 1; !head && cue.words.size() > 1 &&
                                                    t + 1 < scene.sentence_of(verb).last &&
                                                    cue.cue->takes(scene.word(t)) && begins_noun(scene, t + 1)) {
    head = noun_head(scene, t + 1);
    what = full_object(scene, joined({t}, noun_phrase(scene, *head)), cue.words);
  }
  if (cue.cue->unless == "tallying" && head &&
      std::none_of(what.begin(), what.end(), [&](std::uint32_t t) { return scene.at(t).upos == Upos::NUM; }))
    return closed("on no number: stelde het dodental naar boven bij");
  // "geeft de rebellen de schuld", "houdt Moskou verantwoordelijk": for what was told before.
  if (!head && whom && cue.words.size() > 1 && cue.cue->unless.empty() && *whom > verb)
    head = whom, what = scene.tree.below(*whom);
  if (!head) return closed("nobody is blamed for anything");
  Draft draft = said_by(scene, verb, cue, "accusation");
  // "aangehouden, verdacht van moord": by whom is not told.
  const bool has = std::any_of(scene.tree.children(verb).begin(), scene.tree.children(verb).end(),
                               [&](auto c) { return scene.rel(c, "aux") && scene.lemma(c) == "hebben"; });
  if (scene.at(verb).xpos.starts_with("WW|vd") && !has && scene.tree.child(verb, "obl:agent") == none &&
      scene.tree.child(verb, "obj") == none && scene.tree.child(verb, "nsubj") == none)
    draft.source.clear();
  if (draft.source.empty() && draft.standing == Standing::speculated)
    return closed("nobody says it: wordt verdacht van");
  draft.head = head;
  draft.content = what;
  if (whom != none) draft.content = joined(draft.content, scene.tree.below(*whom));
  if (whom == none) draft.content = joined(draft.content, blamed_before_ervan(scene, verb, draft.source));
  draft.content = without(draft.content, joined(draft.cue, draft.source));
  // "wijt de brand aan een gasfles": both words say so.
  // "brengt de teller op drie": so here.
  const std::string_view also = cue.cue->unless == "tallying" ? "op" : cue.cue->takes("aan") ? "aan" : "";
  if (!also.empty() && cue.words.size() == 1) {
    for (const std::uint32_t t : Tokens(draft.content)) {
      if (!scene.is(t, also) || t <= verb || !holds(scene.tree.below(*head), t)) continue;
      draft.cue = joined(draft.cue, {t});
      draft.content = without(draft.content, {t});
      break;
    }
  }
  // "op negen, onder wie drie kinderen"
  if (cue.cue->unless == "tallying" && !draft.content.empty() && draft.content.front() > verb)
    draft.content = without(Scene::range(draft.content.front(), reach(scene, draft.content.front(), 0).end), draft.cue);
  if (cue.cue->unless == "tallying" && whom)  // "het dodental donderdag op negen"
    std::erase_if(draft.content, [&](std::uint32_t t) { return t > *whom && t < what.front() && of_time(scene, t); });
  draft.content = before_remark(scene, std::move(draft.content));
  cut_clause_at_colon(scene, draft.content, scene.sentence_of(verb).last);
  scene.trim(draft.content);
  // "stelde zich verantwoordelijk voor de aanslag": what he claims himself.
  while (!draft.content.empty() && (scene.words.listed("reflexive", scene.word(draft.content.front())) ||
                                    cue.cue->takes(scene.word(draft.content.front()))))
    draft.content.erase(draft.content.begin());
  for (const std::uint32_t t : Tokens(draft.content)) {
    if (scene.words.listed("announcing", scene.word(t))) draft.content = without(draft.content, {t});
  }
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
