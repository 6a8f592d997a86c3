// Decides who speaks in a turn of a transcript. "MAES: De brug is dicht. Dat zag ik.": Maes says all of it; "A: Nee."
// is the answer of whom the report interviews. Not: a turn that only asks, what the presenter tells. Tested by
// spec/nl/turns.md (tests/spec/spec_test.cc).
#include "base/part_kinds.h"
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/quoted.h"

namespace wederhoor::claims::nl {
namespace {

// The words of the label that name who speaks, without its bracket and colon.
Tokens named_in(const Scene& scene, const Sentence& label) {
  Tokens out;
  for (std::uint32_t t = label.first; t < label.last && !scene.is(t, "(") && !scene.is(t, ":"); ++t) out.push_back(t);
  return out;
}

bool only_asks(const Scene& scene, const Tokens& turn) {
  const auto& sentences = scene.reading.sentences;
  for (std::uint32_t s = scene.at(turn.front()).sentence; s <= scene.at(turn.back()).sentence; ++s) {
    if (!scene.is(sentences[s].last - 1, "?")) return false;
  }
  return true;
}
}  // namespace

bool asking_turn(const Scene& scene, std::uint32_t quotation) {
  if (between_marks(scene.reading.quotations[quotation])) return false;
  const Tokens tokens = scene.inside(quotation);
  return !tokens.empty() && only_asks(scene, tokens);
}

Outcome read_turn(Scene& scene, const Place& place) {
  Tokens tokens = scene.inside(place.at);
  scene.trim_front(tokens);
  if (tokens.empty()) return unrelated;
  const std::uint32_t s = scene.at(tokens.front()).sentence;
  if (s == 0 || tokens.front() > scene.reading.sentences[s].first + 1) return unrelated;
  const Sentence& label = scene.reading.sentences[s - 1];
  if (!base::gives_the_word(label.part)) return unrelated;
  Draft draft;
  draft.form = Form::direct;
  draft.content = std::move(tokens);
  draft.head = main_verb(scene, draft.content);
  draft.quotation = place.at;
  if (label.part == "turn_speaker")
    draft.source = named_in(scene, label);
  else
    draft.speaker = interview(scene).who;
  draft.because.push_back(scene.because("turn", "", Scene::range(label.first, label.last)));
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
