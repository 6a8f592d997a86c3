// Decides what a verb of saying that is put in covers: the clause around it. "De brug, zegt de burgemeester, is dicht."
// Not: "Hij kwam, zag en zei niets." Tested by spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include "claims/nl/bounds/order.h"
#include "claims/nl/bounds/reach.h"
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims {
namespace {

bool first_person(const Scene& scene, const Tokens& tokens) {
  for (const std::uint32_t t : tokens) {
    if (scene.words.listed("first_person", scene.word(t))) return true;
  }
  return false;
}
}  // namespace

std::uint32_t host_of(const Scene& scene, std::uint32_t inserted) {
  auto at = static_cast<std::uint32_t>(scene.head(inserted));
  for (int step = 0; step < 40 && scene.head(at) >= 0; ++step) {
    // Inside another's words, or a clause of its own: "de man die, zegt hij, ziek is".
    if (scene.rel(at, "acl:relcl") || scene.rel(at, "ccomp") || verb_cue(scene, at).cue) break;
    if (scene.rel(at, "advcl") && inserted > at) break;
    at = static_cast<std::uint32_t>(scene.head(at));
  }
  return at;
}

std::uint32_t clause_of(const Scene& scene, std::uint32_t token) {
  std::uint32_t at = token;
  for (int step = 0; step < 60 && scene.head(at) >= 0; ++step) {
    const Token& t = scene.at(at);
    if (scene.rel(at, "aux") || scene.rel(at, "cop")) {
      at = static_cast<std::uint32_t>(scene.head(at));
      continue;
    }
    if (t.upos == Upos::VERB && !scene.rel(at, "amod")) return at;
    if (scene.tree.child(at, "cop") != none || scene.tree.child(at, "nsubj") != none ||
        scene.tree.child(at, "aux") != none)
      return at;
    at = static_cast<std::uint32_t>(scene.head(at));
  }
  return at;
}

Form form_of_words(const Scene& scene, const Tokens& content) {
  bool outer = false, inner = false;
  for (const std::uint32_t t : content) {
    if (scene.quotation_of(t) != none) outer = true;
    if (scene.punct(t) && scene.words.listed("quotation_mark", scene.word(t))) inner = true;
  }
  const std::uint32_t front = content.front(), back = content.back();
  const Sentence& sentence = scene.sentence_of(front);
  for (std::uint32_t t = front; t > sentence.first && scene.punct(t - 1); --t)
    outer |= scene.words.listed("quotation_mark", scene.word(t - 1));
  for (std::uint32_t t = back + 1; t < scene.sentence_of(back).last && scene.punct(t); ++t) {
    outer |= scene.words.listed("quotation_mark", scene.word(t));
  }
  if (outer) {
    // All of it in marks, or only some words at its end?
    const std::uint32_t last = scene.quotation_of(back) != none || scene.quotation_of(front) == none ? front : back;
    if (scene.quotation_of(back) != none && scene.quotation_of(last) == none &&
        scene.reading.quotations[static_cast<std::size_t>(scene.quotation_of(back))].closed) {
      return Form::mixed;
    }
    return Form::direct;
  }
  if (inner) return Form::mixed;
  return first_person(scene, content) ? Form::direct : Form::indirect;
}

// "Maar wij komen", zegt zij: between marks the opening conjunction is hers.
Tokens with_opener(const Scene& scene, const Tokens& content) {
  Tokens out = content;
  const Sentence& sentence = scene.sentence_of(content.front());
  for (std::uint32_t t = content.front();
       t > sentence.first && (scene.at(t - 1).upos == Upos::CCONJ || scene.rel(t - 1, "cc")); --t)
    out.insert(out.begin(), t - 1);
  return out;
}

// Is the verb put in, by the order of words: behind a mark, its subject behind it? "Hij riep: …" opens what is said.
enum class Place : std::uint8_t { inserted, opens, neither };
Place place_of(const Scene& scene, std::uint32_t verb, const Tokens& source) {
  const Sentence& sentence = scene.sentence_of(verb);
  // "…, moet Vos hebben gedacht": the finite verb is what is put in first.
  const std::int32_t helper = finite_of(scene, verb);
  if (helper != none && !source.empty() && static_cast<std::uint32_t>(helper) + 1 == source.front() &&
      static_cast<std::uint32_t>(helper) > sentence.first && scene.punct(static_cast<std::uint32_t>(helper) - 1))
    return Place::inserted;
  if (!source.empty() && source.back() < verb) {
    std::uint32_t t = verb + 1;
    while (t < sentence.last && t < verb + 12 && !scene.is(t, ":") && !finite_word(scene, t)) ++t;
    return t < sentence.last && scene.is(t, ":") ? Place::opens : Place::neither;
  }
  std::uint32_t first = verb;
  while (first > sentence.first && !scene.punct(first - 1)) --first;
  if (first == verb || scene.is(verb - 1, "zo")) return Place::inserted;
  if (scene.is(first, "zo") || scene.is(first, "aldus")) return Place::inserted;
  const bool mine = source.size() == 1 && source.front() == verb + 1 &&
                    scene.words.listed("subject_pronoun", scene.word(source.front()));
  return mine && !scene.is(verb - 1, "al") ? Place::inserted : Place::neither;  // "Dat is denk ik waar"
}

void read_parenthesis(Scene& scene, std::uint32_t verb, const VerbCue& cue) {
  if (!cue.cue->has("q")) return;
  const std::int32_t up = scene.head(verb);
  const bool zoals = scene.has_child(verb, "mark", "zoals") || scene.has_child(verb, "advmod", "zoals");
  if (up < 0 || !(scene.rel(verb, "parataxis") || (zoals && scene.rel(verb, "advcl")))) return;
  if (scene.words.listed("pointing_back", scene.word(verb)) && zoals) return;  // zoals gemeld
  const Standing how = cue.cue->standing;
  if (zoals && (how == Standing::asked || how == Standing::planned || how == Standing::speculated || cue.cue->has("n")))
    return;  // "liep niet zoals hij hoopte", "zoals hij dat noemt"
  Draft draft = said_by(scene, verb, cue, zoals ? "zoals" : "parenthesis");
  if (draft.source.empty() && draft.standing != Standing::reported) return;
  const Place place = zoals ? Place::inserted : place_of(scene, verb, draft.source);
  if (place == Place::neither) return;
  const std::uint32_t host = host_of(scene, verb);
  draft.head = static_cast<std::int32_t>(host);
  Tokens taken = joined(joined(draft.cue, draft.source), scene.tree.below(verb));
  // What follows in the same tree as a parenthesis of its own: "…, legt hij uit, dat …" keeps its clause.
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "conj") || scene.rel(c, "ccomp")) {
      const Tokens more = scene.tree.below(c);
      if (more.size() > 2 && c > verb) taken = without(taken, more);
    }
  }
  draft.content = clause(scene, host, taken);
  if (place == Place::opens) std::erase_if(draft.content, [&](std::uint32_t t) { return t < verb; });
  if (draft.content.empty()) return;
  draft.form = zoals ? Form::according_to : form_of_words(scene, draft.content);
  if (draft.form == Form::direct) draft.content = with_opener(scene, draft.content);
  scene.drafts.push_back(std::move(draft));
}

}  // namespace wederhoor::claims
