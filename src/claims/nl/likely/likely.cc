// Decides whether a verb that no list has says something: it is read as if it did, and trained trees weigh what comes
// of that (features.cc, training/claims/likely.py). "De prefect situeert de inslag rond drie uur.": yes. "De politie
// arresteerde drie mannen.": no. Tested by spec/nl/likely.md (tests/spec/spec_test.cc).
#include "claims/nl/likely/likely.h"

#include <algorithm>
#include <array>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

constexpr std::uint32_t longest = 70;  // words of a sentence

// Says anything in any frame.
const Cue& any_cue() {
  static const Cue cue = [] {
    Cue out;
    out.row = "nl/likely_trees";
    out.frames = " s i q o pvan pover pop pmet pbij pnaar pvoor pin puit paan ";
    return out;
  }();
  return cue;
}

struct Way {
  std::string_view name;
  Outcome (*read)(Scene&, const Place&);
};
constexpr std::array<Way, 8> ways = {{{"inverted", read_inverted},
                                      {"marked", read_marked},
                                      {"infinitive", read_infinitive},
                                      {"complement", read_complement},
                                      {"prepositional", read_prepositional},
                                      {"behind", read_phrase_behind},
                                      {"object", read_object},
                                      {"around", read_object_around}}};

Tokens with_particles(const Scene& scene, std::uint32_t verb) {
  Tokens out{verb};
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "compound:prt") && scene.words.listed("particle", scene.word(c))) out = joined(out, {c});
  }
  return out;
}

bool says_already(const Scene& scene, std::uint32_t verb) {
  const auto& near = scene.touching(scene.at(verb).sentence);
  return std::any_of(near.begin(), near.end(), [&](std::size_t d) {
    const Draft& draft = scene.drafts[d];
    return !draft.dropped && (draft.cue_head == verb || holds(draft.cue, verb) || holds(draft.source, verb));
  });
}

std::size_t shared(const Tokens& a, const Tokens& b) {
  return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](std::uint32_t t) { return holds(b, t); }));
}

// Has somebody else said it, or does the verb stand within what somebody else says? Not asked of the claims of the verb
// itself.
bool told_by_another(const Scene& scene, std::uint32_t verb, const Draft& draft, std::size_t before) {
  const auto& near = scene.touching(scene.at(verb).sentence);
  return std::any_of(near.begin(), near.end(), [&](std::size_t d) {
    const Draft& other = scene.drafts[d];
    if (d >= before || other.dropped || other.cue_head == verb || holds(other.cue, verb)) return false;
    if (holds(other.content, verb)) return true;
    const std::size_t both = shared(draft.content, other.content);
    return both * 2 > draft.content.size();
  });
}

// The first way in which the verb reads as one of saying, with its drafts; null, and none, where there is no such way.
const Way* as_if_said(Scene& scene, const Place& place) {
  const std::size_t before = scene.drafts.size();
  for (const Way& way : ways) {
    const Outcome outcome = way.read(scene, place);
    if (outcome.found() && scene.drafts.size() > before) return &way;
    scene.take_back(before);
    if (outcome.closed) break;
  }
  return nullptr;
}
}  // namespace

std::optional<Outcome> at_likely_verb(Scene& scene, std::uint32_t t, Place& place) {
  if (scene.at(t).upos != Upos::VERB || !scene.readable(t) || scene.quotation_of(t)) return std::nullopt;
  const Sentence& sentence = scene.sentence_of(t);
  if (sentence.last - sentence.first > longest || !sentence.part.empty() || scene.rel(t, "amod")) return std::nullopt;
  const std::string& lemma = scene.lemma(t);
  if (scene.words.listed("never_saying", lemma) || scene.words.listed("modal", lemma)) return std::nullopt;
  if (!scene.measured_verbs && says_already(scene, t)) return std::nullopt;
  if (scene.touching(scene.at(t).sentence).size() > Scene::most_claims) return std::nullopt;
  if (const Cue* listed = verb_cue(scene, t).cue; listed && !why_unused(scene, t, *listed).empty()) return std::nullopt;
  place.cue = &any_cue();
  place.words = with_particles(scene, t);
  if (!why_unused(scene, t, *place.cue).empty()) return std::nullopt;
  return claimed;
}

Outcome read_likely(Scene& scene, const Place& place) {
  const std::size_t before = scene.drafts.size();
  const bool listed = verb_cue(scene, place.at).cue && !says_already(scene, place.at);
  const Way* way = as_if_said(scene, place);
  if (!way) return unrelated;
  const Draft& first = scene.drafts[before];
  if (first.source.empty() || !may_say(scene, first.source) || told_by_another(scene, place.at, first, before)) {
    scene.take_back(before);
    return refused("nobody is named who could say it, or another says it");
  }
  const auto values = likely_features(scene, place.at, way->name, first, listed);
  if (scene.measured_verbs) {
    Measured one{scene.span_of(first.content), scene.span_of(first.source), values};
    one.cue = scene.span_of(first.cue);
    one.verb = place.at;
    scene.measured_verbs->push_back(std::move(one));
  }
  if (scene.measured_verbs || scene.words.likely_trees().score(values) <= 0) {
    scene.take_back(before);
    return refused("its words do not show that it says something");
  }
  for (std::size_t d = before; d < scene.drafts.size(); ++d)
    scene.drafts[d].because = {scene.because("likely", "nl/likely_trees", {place.at})};
  return claimed;
}

}  // namespace wederhoor::claims::nl
