// Decides what stands behind a verb of saying and a colon where it has no verb: "Gouverneur Bos meldt: vier drones
// neergehaald", "Directeur ontkent: geen doden". Not: "Het leger meldt: de brug, de haven en de weg" (a list), "Hij
// vroeg: hulp", "De reder sprak het zinken tegen: de tanker drijft". Tested by spec/nl/heads.md
// (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {

Outcome read_verb_colon(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at, colon = cue.words.back() + 1;
  const Sentence& sentence = scene.sentence_of(verb);
  if (!cue.cue->has("q") && !cue.cue->has("s")) return unrelated;
  if (colon + 2 >= sentence.last || !scene.is(colon, ":") || mark_of_speech(scene, colon + 1)) return unrelated;
  // "Sprak berichten over zinken tegen: de tanker drijft": what is said to be wrong stands before the colon.
  if (colon - verb != cue.words.size()) return unrelated;
  if (!finite_word(scene, verb) || opener_of(scene, verb)) return refused("not the finite verb of a main clause");
  if (cue.cue->standing == Standing::asked) return refused("what is asked is no news");
  Draft draft = said_by(scene, verb, cue, "parenthesis");
  // "Gouverneur Sissoko meldt": all before the verb, whatever the tree makes of it.
  std::uint32_t first = behind_dateline(scene, sentence.first);
  while (first < verb && (draws_the_eye(scene, first) || scene.punct(first))) ++first;
  if (draft.source.empty() && first < verb && verb < first + 8 && begins_noun(scene, first) && !of_time(scene, first))
    draft.source = settled_extent(scene, Scene::range(first, verb), verb);
  if (draft.source.empty() || draft.source.back() > verb || !may_say(scene, draft.source))
    return refused("nobody is named before the verb");
  draft.content = Scene::range(colon + 1, sentence.last);
  scene.trim(draft.content);
  const auto tells = [&](std::uint32_t t) {
    return scene.at(t).upos == Upos::NUM || scene.at(t).xpos.starts_with("WW|vd") || finite_word(scene, t) ||
           scene.words.listed("denying", scene.word(t));
  };
  if (draft.content.size() < 2 || std::none_of(draft.content.begin(), draft.content.end(), tells))
    return refused("neither a number, a verb nor a denial stands behind the colon: a list");
  // "ontkent: geen doden" says that there are none.
  if (draft.standing == Standing::denied) draft.standing = Standing::attributed;
  draft.negative = scene.words.listed("denying", scene.word(draft.content.front()));
  draft.head = main_verb(scene, draft.content);
  if (!draft.head) draft.head = draft.content.front();
  draft.form = form_of_words(scene, draft.content);
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
