// Decides what stands in the clause behind dat, of or a question word, found and bounded by the words alone. "De
// politie meldt dat de man dood is". Not: "heeft iets gezegd dat niet waar is". Tested by spec/nl/speech_verbs.md
// (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// The predicate of a clause whose words are known, by its conjunction.
MaybeIndex predicate_of(const Scene& scene, std::uint32_t opener, const Tokens& content) {
  MaybeIndex at = scene.head(opener);
  if (at >= 0 && (scene.rel(*at, "cop") || scene.rel(*at, "aux"))) at = scene.head(*at);
  if (at >= 0 && holds(content, *at)) return at;
  for (const std::uint32_t t : content) {
    if (finite_word(scene, t)) return t;
  }
  return content.front();
}

// Who says it, by the order of words, where the tree names somebody inside what is said: "Gisteren zei X dat …".
Tokens subject_before(const Scene& scene, std::uint32_t verb, std::uint32_t opener) {
  std::uint32_t t = verb + 1;
  while (t < opener && scene.at(t).upos == Upos::ADV) ++t;
  const std::uint32_t first = scene.sentence_of(verb).first;
  const Upos front = scene.at(first).upos;
  const bool fronted =
      verb > first && (of_time(scene, first) || front == Upos::ADP || front == Upos::ADV || front == Upos::SCONJ);
  if ((!fronted && verb > first) || t >= opener) return opening_phrase(scene, verb);
  Tokens out;
  for (const std::uint32_t w : noun_phrase(scene, noun_head(scene, t))) {
    if (w > verb && w < opener) out.push_back(w);
  }
  return out;
}

// "zeggen dat de stad valt, volgens de krant": the paper that passes it on is no part of what is said.
Tokens before_volgens(const Scene& scene, Tokens content) {
  for (std::size_t i = 2; i + 1 < content.size(); ++i) {
    if (!scene.is(content[i], "volgens") || !scene.is(content[i] - 1, ",")) continue;
    const Tokens who = noun_phrase(scene, noun_head(scene, content[i] + 1));
    if (who.back() >= content.back()) content.resize(i);
  }
  return content;
}

// "heeft iets gezegd dat niet waar is": what he said is told by no clause.
bool says_something(const Scene& scene, std::uint32_t verb) {
  if (verb + 1 >= scene.sentence_of(verb).last || !scene.is(verb + 1, "dat")) return false;
  for (std::uint32_t t = verb; t > scene.sentence_of(verb).first;) {
    --t;
    if (!(t + 4 > verb && !scene.punct(t))) break;
    if (scene.words.listed("something", scene.word(t))) return true;
  }
  return false;
}

// "…, zo zegt hij, …"
bool put_in_with_zo(const Scene& scene, std::uint32_t verb) {
  const Tokens below = scene.rel(verb, "parataxis") ? scene.tree.below(verb) : Tokens{};
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t t) { return t < verb && scene.is(t, "zo"); });
}
}  // namespace

// Clauses behind dat or of, found and bounded by the words alone.
Outcome read_marked(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  if (put_in_with_zo(scene, verb)) return closed("it is put in: …, zo zegt hij, …");
  // "Dat bevestigt het agentschap, dat er waarnemers heeft": what was told before is said.
  const std::uint32_t opening = scene.sentence_of(verb).first;
  if (verb == opening + 1 && (scene.is(opening, "dat") || scene.is(opening, "dit")) && cue.cue->has("q"))
    return closed("it points back: Dat bevestigt X, dat …");
  if (holds(cue.words, verb + 2) && scene.is(verb + 1, "dat"))
    return closed("dat stands for what was said: spreekt dat tegen");
  if (says_something(scene, verb)) return closed("what he said is told by no clause: heeft iets gezegd dat …");
  if (!cue.cue->has("s")) return refused("the verb takes no clause (frame s)");
  const MaybeIndex opener = opener_behind(scene, verb, cue.words);
  if (!opener || (cue.cue->unless == "helping" && !scene.is(*opener, "dat")))
    return refused("no dat or of behind the verb opens what is said");
  const std::uint32_t first = *opener;
  Draft model = said_by(scene, verb, cue, "complement");
  Tokens before;
  for (const std::uint32_t t : model.source) {
    if (t < first) before.push_back(t);
  }
  if (before.size() != model.source.size()) model.source = subject_before(scene, verb, first);
  std::erase_if(model.source, [&](std::uint32_t t) { return t >= first; });
  while (!model.source.empty() && scene.punct(model.source.back()) && !scene.is(model.source.back(), ")"))
    model.source.pop_back();
  if (!model.source.empty() && !may_say(scene, model.source)) model.source = subject_by_order(scene, verb);
  const bool infinitive_ = scene.has_child(verb, "mark", "te") || scene.at(verb).xpos.starts_with("WW|inf");
  if (model.source.empty() && infinitive_ && model.standing != Standing::reported)
    return closed("nobody is named who says it");
  bool found = false;
  for (Tokens& content : marked_clauses(scene, first)) {
    // "vindt dat geen excuus"
    if (content.size() < 4 &&
        std::none_of(content.begin(), content.end(), [&](auto t) { return finite_word(scene, t); }))
      continue;
    Draft draft = model;
    draft.content = without(before_volgens(scene, content), joined(draft.cue, draft.source));
    scene.trim(draft.content);
    if (draft.content.empty()) continue;
    draft.head = predicate_of(scene, content.front() - 1, draft.content);
    scene.drafts.push_back(std::move(draft));
    found = true;
    const std::uint32_t comma = content.back() + 1;
    const MaybeIndex dat =
        comma < scene.sentence_of(verb).last && scene.is(comma, ",") ? other_dat(scene, comma) : none;
    if (!dat) continue;
    Draft other = model;
    other.source = Scene::range(comma + 1, *dat);
    other.content = Scene::range(*dat + 1, reach(scene, *dat + 1, 1).end);
    scene.trim(other.content);
    if (other.content.empty()) continue;
    other.head = predicate_of(scene, *dat, other.content);
    scene.drafts.push_back(std::move(other));
  }
  return found ? claimed : refused("no clause follows the dat");
}

// "vroeg de raad, hoe zij daarover denkt": a question behind whom is asked, whatever the tree hangs it on.
Outcome read_question(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  if (!cue.cue->has("s") || cue.cue->standing != Standing::asked) return unrelated;
  if (!finite_word(scene, verb)) return refused("not a finite verb");
  Draft draft = said_by(scene, verb, cue, "complement");
  const std::uint32_t last = scene.sentence_of(verb).last;
  std::uint32_t t = std::max(verb, cue.words.back()) + 1;
  if (draft.source.empty()) return refused("nobody is named who asks");
  if (draft.source.front() == t) t = draft.source.back() + 1;
  for (const std::uint32_t w : t < last ? noun_phrase(scene, noun_head(scene, t)) : Tokens{}) {
    if (w == t && !scene.punct(w) && scene.at(w).upos != Upos::ADP && scene.at(w).upos != Upos::ADV) ++t;
  }
  if (t < last && scene.is(t, ",")) ++t;
  if (t + 1 >= last || !scene.words.listed("question_word", scene.word(t)) || finite_word(scene, t + 1))
    return refused("no question word opens a clause behind whom is asked");
  draft.content = without(Scene::range(t, reach(scene, t + 1, 1).end), joined(draft.cue, draft.source));
  scene.trim(draft.content);
  if (draft.content.size() < 3) return refused("too short for a question");
  draft.head = main_verb(scene, draft.content);
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
