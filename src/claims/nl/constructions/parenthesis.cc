// Decides what a verb of saying that is put in covers: the clause around it. "De brug, zegt de burgemeester, is dicht."
// Not: "Hij kwam, zag en zei niets." Tested by spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// Is the verb put in, by the order of words: behind a mark, its subject behind it? "Hij riep: …" opens what is said.
enum class Stands : std::uint8_t { put_in, opens, neither };
Stands stands(const Scene& scene, std::uint32_t verb, const Tokens& source) {
  const Sentence& sentence = scene.sentence_of(verb);
  // "…, moet Vos hebben gedacht": the finite verb is what is put in first.
  const MaybeIndex helper = finite_of(scene, verb);
  if (helper != none && !source.empty() && *helper + 1 == source.front() && *helper > sentence.first &&
      scene.punct(*helper - 1))
    return Stands::put_in;
  if (!source.empty() && source.back() < verb) {
    std::uint32_t t = verb + 1;
    while (t < sentence.last && t < verb + 12 && !scene.is(t, ":") && !finite_word(scene, t)) ++t;
    return t < sentence.last && scene.is(t, ":") ? Stands::opens : Stands::neither;
  }
  std::uint32_t first = verb;
  while (first > sentence.first && !scene.punct(first - 1)) --first;
  if (first == verb || scene.is(verb - 1, "zo")) return Stands::put_in;
  if (scene.is(first, "zo") || scene.is(first, "aldus")) return Stands::put_in;
  const bool mine = source.size() == 1 && source.front() == verb + 1 &&
                    scene.words.listed("subject_pronoun", scene.word(source.front()));
  return mine && !scene.is(verb - 1, "al") ? Stands::put_in : Stands::neither;  // "Dat is denk ik waar"
}
}  // namespace

// "Naar het leger meldt, is de brug dicht", "Zoals het leger meldt, …": the clause behind its comma.
Outcome read_fronted(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  const Sentence& sentence = scene.sentence_of(verb);
  const std::uint32_t first = sentence.first;
  if (verb < first + 2 || !scene.is(first, "naar") || !finite_word(scene, verb)) return unrelated;
  if (!cue.cue->has("q") && !cue.cue->has("s"))
    return refused("the verb opens neither words nor a clause (frames q, s)");
  std::uint32_t comma = verb + 1;
  while (comma < sentence.last && comma < verb + 6 && !scene.is(comma, ",") && !finite_word(scene, comma)) ++comma;
  if (comma + 2 >= sentence.last || !scene.is(comma, ",") || !finite_word(scene, comma + 1))
    return refused("no clause with its verb in front follows");
  for (std::uint32_t t = first + 1; t < verb; ++t) {
    if (scene.punct(t) || finite_word(scene, t)) return refused("more than who says it stands before the verb");
  }
  Draft draft = said_by(scene, verb, cue, "zoals");
  draft.source = Scene::range(first + 1, verb);
  strip_times(scene, draft.source);
  if (!begins_noun(scene, draft.source.front())) return refused("nobody is named who says it");
  draft.cue = joined({first}, draft.cue);
  draft.content = Scene::range(comma + 1, sentence.last);
  scene.trim(draft.content);
  draft.head = main_verb(scene, draft.content);
  draft.form = Form::according_to;
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

Outcome read_parenthesis(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  if (!cue.cue->has("q")) return refused("the verb gives no words to anybody (frame q)");
  const bool zoals = scene.has_child(verb, "mark", "zoals") || scene.has_child(verb, "advmod", "zoals");
  if (!scene.head(verb) || !(scene.rel(verb, "parataxis") || (zoals && scene.rel(verb, "advcl"))))
    return refused("the verb is not put into another clause");
  if (scene.words.listed("pointing_back", scene.word(verb)) && zoals) return refused("it points back: zoals gemeld");
  const Standing how = cue.cue->standing;
  if (zoals && (how == Standing::asked || how == Standing::planned || how == Standing::speculated || cue.cue->has("n")))
    return refused("zoals compares: liep niet zoals hij hoopte");
  Draft draft = said_by(scene, verb, cue, zoals ? "zoals" : "parenthesis");
  if (draft.source.empty() && draft.standing != Standing::reported) return refused("nobody is named who says it");
  const Stands place = zoals ? Stands::put_in : stands(scene, verb, draft.source);
  if (place == Stands::neither) return refused("by the order of words the verb is not put in");
  const std::uint32_t host = host_of(scene, verb);
  draft.head = host;
  Tokens taken = joined(joined(draft.cue, draft.source), scene.tree.below(verb));
  // What follows in the same tree as a parenthesis of its own: "…, legt hij uit, dat …" keeps its clause.
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "conj") || scene.rel(c, "ccomp")) {
      const Tokens more = scene.tree.below(c);
      if (more.size() > 2 && c > verb) taken = without(taken, more);
    }
  }
  draft.content = clause(scene, host, taken);
  if (place == Stands::opens) std::erase_if(draft.content, [&](std::uint32_t t) { return t < verb; });
  if (draft.content.empty()) return refused(nothing_left);
  draft.form = zoals ? Form::according_to : form_of_words(scene, draft.content);
  if (draft.form == Form::direct) draft.content = with_opener(scene, draft.content);
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
