// Decides what seems so to somebody, who stands in the dative. "Het lijkt ons niet onredelijk dat …", "Het verbaast de
// minister dat …". Not: "De brug lijkt veilig" (to nobody). Tested by spec/nl/attitudes.md (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// To whom: a pronoun, or the noun phrase that the tree calls an object, right at `at`.
Tokens to_whom(const Scene& scene, std::uint32_t verb, std::uint32_t at) {
  if (scene.words.listed("object_pronoun", scene.word(at)) && !scene.is(at, "haar")) return {at};
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (c < at || !(scene.rel(c, "iobj") || scene.rel(c, "obj")) || scene.has_child(c, "case", "als")) continue;
    Tokens out;
    for (const std::uint32_t t : noun_phrase(scene, c)) {
      if (t >= at && t <= c) out.push_back(t);
    }
    if (!out.empty() && out.front() == at) return out;
  }
  return {};
}

bool add(Scene& scene, std::uint32_t verb, const VerbCue& cue, const Tokens& whom, Tokens content) {
  scene.trim(content);
  Draft draft = said_by(scene, verb, cue, "seeming");
  draft.source = whom;
  draft.content = without(content, joined(draft.cue, whom));
  if (draft.content.empty()) return false;
  draft.head = main_verb(scene, draft.content);
  if (draft.head == none) draft.head = draft.content.back();
  scene.drafts.push_back(std::move(draft));
  return true;
}
}  // namespace

Outcome read_seeming(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  const bool judges = cue.cue->has("d");
  if (!judges && !cue.cue->has("e")) return unrelated;
  if (!finite_word(scene, verb) || opener_of(scene, verb)) return refused("not the finite verb of a main clause");
  const std::uint32_t last = scene.sentence_of(verb).last;
  std::uint32_t at = verb + 1;
  Tokens thing = Scene::range(front_of(scene, verb), verb);
  if (at < last && scene.is(at, "het")) thing = {at++};  // "Daarom lijkt het ons goed"
  const Tokens whom = at < last ? to_whom(scene, verb, at) : Tokens{};
  if (whom.empty() || thing.empty()) return refused("nobody is named to whom it seems so");
  std::uint32_t from = whom.back() + 1;
  while (from < last && scene.at(from).upos == Upos::ADV && !scene.words.listed("of_judgement", scene.word(from)))
    ++from;
  std::uint32_t opener = from;
  while (opener < last && opener < from + 4 && !says_that(scene, opener)) ++opener;
  const bool dat = opener < last && says_that(scene, opener) &&
                   (!judges || opener == from || (opener == from + 1 && scene.is(from, ",")));
  bool any = false;
  if (dat) {
    for (Tokens& content : marked_clauses(scene, opener)) any |= add(scene, verb, cue, whom, std::move(content));
  } else if (judges && from < last && !scene.is(from, "te")) {
    any = add(scene, verb, cue, whom, joined(thing, Scene::range(from, reach(scene, from, 0).end)));
  }
  return any ? claimed : refused("neither dat nor a judgement follows");
}

}  // namespace wederhoor::claims::nl
