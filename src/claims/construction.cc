// Decides in which order constructions are tried at a place, and keeps what came of it where somebody asks. "Dat de
// brug dicht is, zegt hij": `inverted` finds it, so `complement` is not tried. Not: which those are (the table of each
// language). Tested by tests/claims/attempts_test.cc.
#include "claims/construction.h"

#include <fmt/format.h>

#include "claims/language.h"

namespace wederhoor::claims {
namespace {

std::uint32_t places(const Scene& scene, Over over) {
  switch (over) {
    case Over::words: return scene.size();
    case Over::quotations: return static_cast<std::uint32_t>(scene.reading.quotations.size());
    case Over::sentences: return static_cast<std::uint32_t>(scene.reading.sentences.size());
    case Over::report: return 1;
  }
  return 0;
}

Span span_of(const Scene& scene, const Trigger& trigger, const Place& place) {
  switch (trigger.over) {
    case Over::words: return place.words.empty() ? scene.at(place.at).span : scene.span_of(place.words);
    case Over::quotations: return scene.reading.quotations[place.at].outer;
    case Over::sentences: return scene.reading.sentences[place.at].span;
    case Over::report: break;
  }
  return {};
}

std::string row_of(const Place& place) {
  return place.cue ? place.cue->row : place.phrase ? place.phrase->row : place.marker ? place.marker->row : "";
}

// Writes down what came of it. Drafts from `first` on are what it made.
void note(Scene& scene, const Trigger& trigger, const Construction* construction, const Place& place, Outcome outcome,
          std::size_t first) {
  if (!scene.notes || trigger.over == Over::report || outcome.reason == unrelated.reason) return;
  Attempt attempt;
  if (construction) {
    attempt.construction = construction->name;
    attempt.way = construction->way;
    attempt.page = fmt::format("spec/{}/{}", scene.language.code, construction->page);
  }
  attempt.trigger = trigger.name;
  attempt.at = span_of(scene, trigger, place);
  attempt.row = row_of(place);
  attempt.found = outcome.found();
  attempt.reason = outcome.reason;
  scene.notes->push_back({std::move(attempt), first, scene.drafts.size()});
}

void try_at(Scene& scene, const Place& place, std::span<const Construction> group) {
  bool found = false;
  const Construction* shut = nullptr;  // a construction none of whose other ways are tried
  for (const Construction& one : group) {
    if ((shut && shut->name == one.name) || (found && one.precedence == Precedence::unless_found)) continue;
    const std::size_t first = scene.drafts.size();
    const Outcome outcome = one.read(scene, place);
    note(scene, one.trigger, &one, place, outcome, first);
    found |= outcome.found();
    if (outcome.found() && one.precedence == Precedence::alone) return;
    if (outcome.closed) shut = &one;
  }
}
}  // namespace

void try_constructions(Scene& scene, std::span<const Construction> table) {
  while (!table.empty()) {
    const Trigger& trigger = table.front().trigger;
    std::size_t size = 1;
    while (size < table.size() && &table[size].trigger == &trigger) ++size;
    const std::uint32_t count = places(scene, trigger.over);
    for (std::uint32_t i = 0; i < count; ++i) {
      Place place;
      place.at = i;
      const std::optional<Outcome> begins = trigger.at(scene, i, place);
      if (!begins) continue;
      if (begins->found())
        try_at(scene, place, table.first(size));
      else
        note(scene, trigger, nullptr, place, *begins, scene.drafts.size());
    }
    table = table.subspan(size);
  }
}

}  // namespace wederhoor::claims
