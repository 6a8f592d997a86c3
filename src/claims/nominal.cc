// Decides what a noun of saying holds and whose it is. "De geruchten dat hij dood is", "een verzoek om hulp", "zijn
// verwijt was dat …". Not: "het feit dat", "rijst de vraag of", "een dreigbrief". Tested by spec/nl/nominal.md
// (tests/spec/spec_test.cc).
#include "base/utf8.h"
#include "claims/constructions.h"

namespace wederhoor::claims {
namespace {

bool person_like(const Scene& scene, std::uint32_t head) {
  if (scene.at(head).upos == Upos::PROPN) return true;
  for (const Mention& mention : scene.reading.mentions) {
    if (mention.sentence == scene.at(head).sentence && mention.head.contains(scene.at(head).span)) return true;
  }
  return scene.words.listed("person", scene.lemma(head));
}

// Who gives, has or sends it: the subject of the verb that only supports the noun.
Tokens owner_by_verb(const Scene& scene, std::uint32_t noun) {
  const std::int32_t up = scene.head(noun);
  if (up < 0) return {};
  const auto verb = static_cast<std::uint32_t>(up);
  // "stuurde een brief aan allen met het verzoek …": the phrase hangs on a noun of the verb.
  if (scene.rel(noun, "nmod") && scene.has_child(noun, "case", "met")) {
    const std::uint32_t above = clause_of(scene, verb);
    return scene.at(above).upos == Upos::VERB ? speaker_of(scene, above).words : Tokens{};
  }
  const bool object = scene.rel(noun, "obj");
  const bool along =
      scene.rel(noun, "obl") && (scene.has_child(noun, "case", "met") || scene.has_child(noun, "case", "tot") ||
                                 scene.has_child(noun, "case", "door") || scene.has_child(noun, "case", "in"));
  if (!object && !along) return {};
  if (object && !scene.words.listed("support", scene.lemma(verb))) return {};
  if (along && scene.has_child(noun, "case", "tot") && !scene.words.listed("support", scene.lemma(verb))) return {};
  return speaker_of(scene, verb).words;
}

Tokens owner(const Scene& scene, std::uint32_t noun, std::int32_t content_head) {
  for (const std::uint32_t c : scene.tree.children(noun)) {
    if (scene.rel(c, "nmod:poss")) return noun_phrase(scene, c);
  }
  for (const std::uint32_t c : scene.tree.children(noun)) {
    if (static_cast<std::int32_t>(c) == content_head || !scene.rel(c, "nmod")) continue;
    if (scene.has_child(c, "case", "van") || scene.has_child(c, "case", "uit") || scene.has_child(c, "case", "door"))
      return noun_phrase(scene, c);
  }
  Tokens by_verb = owner_by_verb(scene, noun);
  if (!by_verb.empty()) return by_verb;
  for (const std::uint32_t c : scene.tree.children(noun)) {
    // "Oekraïense ontkenningen"
    if (scene.rel(c, "amod") && scene.at(c).upos == Upos::ADJ &&
        base::starts_upper(scene.at(c).span.of(scene.report.text)) && c != scene.sentence_of(c).first)
      return {c};
  }
  return {};
}

std::int32_t clause_behind(const Scene& scene, std::uint32_t noun, const Cue& cue) {
  for (const std::uint32_t c : scene.tree.children(noun)) {
    if (!scene.rel(c, "acl") && !scene.rel(c, "ccomp") && !scene.rel(c, "csubj") && !scene.rel(c, "advcl")) continue;
    if (c < noun) continue;
    if (scene.has_child(c, "mark", "dat") || scene.has_child(c, "mark", "of")) {
      if (cue.has("s")) return static_cast<std::int32_t>(c);
    } else if (scene.has_child(c, "mark", "te") && cue.has("i")) {
      return static_cast<std::int32_t>(c);
    }
  }
  return none;
}

// "Het vermoeden is dat …", "Zijn verwijt was dat …"
std::int32_t clause_beside(const Scene& scene, std::uint32_t noun, const Cue& cue) {
  const std::int32_t up = scene.head(noun);
  if (up < 0 || !scene.rel(noun, "nsubj") || !cue.has("s")) return none;
  const auto verb = static_cast<std::uint32_t>(up);
  if (scene.has_child(verb, "mark", "dat") && scene.tree.child(verb, "cop") != none) return none;
  const std::string lemma = scene.lemma(verb);
  if (lemma != "zijn" && lemma != "luiden" && lemma != "blijven") return none;
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if ((scene.rel(c, "ccomp") || scene.rel(c, "csubj")) && scene.has_child(c, "mark", "dat"))
      return static_cast<std::int32_t>(c);
  }
  return none;
}

std::int32_t phrase_behind(const Scene& scene, std::uint32_t noun, const Cue& cue) {
  for (const std::uint32_t c : scene.tree.children(noun)) {
    if (!scene.rel(c, "nmod") || c < noun) continue;
    for (const std::uint32_t k : scene.tree.children(c)) {
      if (!scene.rel(k, "case") || !cue.takes(scene.word(k))) continue;
      if (scene.is(k, "van") && person_like(scene, c)) continue;
      return static_cast<std::int32_t>(c);
    }
  }
  return none;
}

void read_noun(Scene& scene, std::uint32_t noun, const Cue& cue) {
  // It is the object of a verb of saying, which has it already.
  for (const Draft& draft : scene.drafts) {
    if (draft.cue_head != none && draft.cue_head == scene.head(noun) && scene.rel(noun, "obj") &&
        !draft.because.empty() && draft.because.front().construction == "object")
      return;
  }
  // "van mening" is an attitude.
  if (noun > scene.sentence_of(noun).first &&
      scene.words.attitude(std::string(scene.word(noun - 1)) + " " + std::string(scene.word(noun))))
    return;
  std::int32_t head = clause_behind(scene, noun, cue);
  if (head == none && cue.has("s")) {
    const Tokens next = clause_next(scene, noun);
    if (!next.empty() && !scene.rel(noun, "nsubj")) head = static_cast<std::int32_t>(next.front());
    if (!next.empty() && scene.rel(noun, "nsubj") && scene.head(noun) >= 0 &&
        scene.head(noun) != static_cast<std::int32_t>(next.front())) {
      head = static_cast<std::int32_t>(next.front());
    }
  }
  const bool beside = head == none;
  if (beside) head = clause_beside(scene, noun, cue);
  const bool clausal = head != none;
  if (!clausal) head = phrase_behind(scene, noun, cue);
  if (head == none) return;
  Draft draft;
  draft.form = Form::nominal;
  draft.cue = {noun};
  draft.cue_head = static_cast<std::int32_t>(noun);
  draft.standing = cue.standing;
  draft.hearsay = cue.hearsay;
  draft.head = head;
  draft.because.push_back(scene.because("noun", cue.row, {noun}));
  const auto h = static_cast<std::uint32_t>(head);
  draft.source = without(owner(scene, noun, head), joined({noun}, scene.tree.below(h)));
  if (draft.source.empty() &&
      (cue.needs_source || (!clausal && !scene.words.listed("always_hearsay", scene.lemma(noun)) && !cue.hearsay)))
    return;
  if (beside && clausal && draft.source.empty() && cue.standing != Standing::speculated) return;
  if (draft.source.empty() && draft.standing == Standing::attributed) draft.standing = Standing::reported;
  if (draft.source.empty() && scene.words.listed("talk_noun", scene.lemma(noun))) draft.hearsay = true;
  if (!draft.source.empty() && !scene.words.listed("always_hearsay", scene.lemma(noun))) draft.hearsay = false;
  if (draft.standing == Standing::denied) draft.negative = true;
  draft.content = clausal ? clause(scene, h, draft.cue) : scene.tree.below(h);
  if (clausal && !beside)
    draft.content = full_reach(scene, std::move(draft.content), noun, joined(draft.cue, draft.source));
  if (clausal && scene.has_child(h, "mark", "te")) {
    for (const std::uint32_t c : own_conjuncts(scene, h)) draft.content = joined(draft.content, scene.tree.below(c));
  }
  if (!clausal) {
    for (const std::uint32_t c : scene.tree.children(h)) {
      if (scene.rel(c, "case")) draft.content = without(draft.content, scene.tree.below(c));
    }
  }
  if (!draft.content.empty()) scene.drafts.push_back(std::move(draft));
}
}  // namespace

void read_nouns(Scene& scene) {
  for (std::uint32_t t = 0; t < scene.size(); ++t) {
    if (scene.at(t).upos != Upos::NOUN || !scene.sentence_of(t).parsed || scene.rel(t, "compound:prt") ||
        scene.rel(t, "fixed"))
      continue;
    if (const Cue* cue = scene.words.noun(scene.lemma(t))) read_noun(scene, t, *cue);
  }
}

}  // namespace wederhoor::claims
