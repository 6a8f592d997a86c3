// Decides what "Dat meldt de politie" covers: the sentences before it, up to the next attribution or the paragraph's
// beginning. Not: "Dat zegt genoeg". Tested by spec/nl/claims.md (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

bool attributed(const Scene& scene, std::uint32_t sentence) {
  const Sentence& s = scene.reading.sentences[sentence];
  for (const std::size_t d : scene.touching(sentence)) {
    const Draft& draft = scene.drafts[d];
    if (!draft.content.empty() && draft.content.back() >= s.first && draft.content.front() < s.last) return true;
  }
  return false;
}

// Not: "GENT, 3 maart."
bool holds_verb(const Scene& scene, const Sentence& sentence) {
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (verb_word(scene, t)) return true;
  }
  return false;
}

Tokens words_of(const Scene& scene, std::uint32_t sentence) {
  const Sentence& s = scene.reading.sentences[sentence];
  return Scene::range(behind_dateline(scene, s.first), s.last);
}

// "De rebellen zeggen dat zij het dorp hebben, maar het leger ontkent dat": what was said last before the token, in its
// sentence or else the one before. Nothing where it opens its paragraph, or two have spoken there.
Tokens told_last(const Scene& scene, std::uint32_t token) {
  const auto& sentences = scene.reading.sentences;
  const std::uint32_t here = scene.at(token).sentence;
  for (const std::uint32_t s : {here, here - (here > 0)}) {
    const auto& near = scene.touching(s);
    if (sentences[s].paragraph != sentences[here].paragraph || near.size() > Scene::most_claims) return {};
    const Draft* last = nullptr;
    for (const std::size_t d : near) {
      const Draft& draft = scene.drafts[d];
      const auto before = [&](const Tokens& words) { return words.empty() || words.back() < token; };
      if (draft.dropped || draft.content.size() < 2 || !before(draft.content) || !before(draft.cue)) continue;
      if (last && scene.speaker_words(*last) != scene.speaker_words(draft)) return {};
      if (!last || draft.content.back() > last->content.back()) last = &draft;
    }
    if (last) return last->content;
    if (s == here && here == 0) return {};
  }
  return {};
}
}  // namespace

void point_back(Scene& scene, const Draft& model, std::uint32_t pronoun) {
  const std::uint32_t here = scene.at(pronoun).sentence;
  const Sentence& sentence = scene.reading.sentences[here];
  const bool fronted = pronoun <= sentence.first + 1;
  std::uint32_t from = here;
  // At most two sentences of the paragraph that nobody else has said.
  while (fronted && from > 0 && here - from < 2) {
    const Sentence& before = scene.reading.sentences[from - 1];
    if (attributed(scene, from - 1) || !before.part.empty() || !holds_verb(scene, before)) break;
    if (before.paragraph != sentence.paragraph && from != here) break;
    if (before.paragraph + 1 < sentence.paragraph) break;
    --from;
    if (before.paragraph != sentence.paragraph) break;
  }
  if (from == here) {
    Draft draft = model;
    draft.head = pronoun;
    draft.content = {pronoun};
    scene.drafts.push_back(std::move(draft));
    return;
  }
  for (std::uint32_t s = from; s < here; ++s) {
    Draft draft = model;
    draft.content = words_of(scene, s);
    for (const std::uint32_t t : draft.content) {
      if (scene.rel(t, "root")) draft.head = t;
    }
    scene.drafts.push_back(std::move(draft));
  }
}

// "bevestigt dat na berichtgeving in de krant": no verb follows, so dat opens no clause.
static bool closes(const Scene& scene, std::uint32_t dat) {
  const std::uint32_t last = scene.sentence_of(dat).last;
  if (!scene.is(dat, "dat") || dat + 1 >= last) return false;
  if (!scene.punct(dat + 1) && scene.at(dat + 1).upos != Upos::ADP && scene.at(dat + 1).upos != Upos::ADV) return false;
  for (std::uint32_t t = dat + 1; t < last; ++t) {
    if (finite_word(scene, t)) return false;
  }
  return true;
}

// "De kolonel bevestigt het": the pronoun that closes the clause, or all of it up to a particle.
static MaybeIndex answered_it(const Scene& scene, std::uint32_t verb, const Cue& cue) {
  if (cue.standing != Standing::denied && cue.standing != Standing::confirmed) return none;
  const std::uint32_t it = verb + 1, last = scene.sentence_of(verb).last;
  if (it < last && closes(scene, it)) return it;
  if (it + 1 >= last || !scene.is(it, "het") || scene.at(it).upos == Upos::DET) return none;
  const Upos next = scene.at(it + 1).upos;
  return scene.punct(it + 1) || next == Upos::CCONJ || next == Upos::ADV || next == Upos::ADP ? MaybeIndex(it) : none;
}

// "Het leger ontkent dat": once all is found, the content is what was told last, no pronoun.
Outcome settle_pointing(Scene& scene, const Place&) {
  for (std::size_t d = 0; d < scene.drafts.size(); ++d) {
    const Draft& draft = scene.drafts[d];
    if (draft.dropped || !draft.made_by("pointing") || draft.content.size() != 1) continue;
    const std::uint32_t pronoun = draft.content.front();
    const bool answers = draft.standing == Standing::denied || draft.standing == Standing::confirmed;
    if (!answers && pronoun > scene.sentence_of(pronoun).first + 1) continue;
    Tokens told = told_last(scene, pronoun);
    if (told.empty()) continue;
    scene.drafts[d].content = std::move(told);
    scene.touch(d);
  }
  return claimed;
}

Outcome read_pointing(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  const bool hears = cue.cue->has("h") && cue.cue->has("q");  // "Dat verneemt Belga"
  if (!cue.cue->has("s") && !hears) return refused("the verb takes no clause (frame s)");
  MaybeIndex pronoun = none;
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if ((scene.is(c, "dat") || scene.is(c, "dit")) && scene.at(c).upos != Upos::SCONJ &&
        (scene.rel(c, "obj") || scene.rel(c, "nsubj:pass") || scene.rel(c, "ccomp")))
      pronoun = c;
  }
  if (!pronoun && holds(cue.words, verb + 2) && (scene.is(verb + 1, "dat") || scene.is(verb + 1, "dit")))
    pronoun = verb + 1;  // "spreekt dat tegen"
  // "spreekt dat in een kort gesprek tegen"
  if (!pronoun && verb + 3 < scene.size() && cue.words.back() > verb + 2 && scene.at(verb + 1).upos == Upos::PRON &&
      (scene.is(verb + 1, "dat") || scene.is(verb + 1, "dit")))
    pronoun = verb + 1;
  if (!pronoun) pronoun = answered_it(scene, verb, *cue.cue);
  if (scene.quotation_of(verb)) return refused("it stands in a quotation");
  if (scene.is(scene.sentence_of(verb).last - 1, "?")) return refused("a question");
  const std::uint32_t opening = scene.sentence_of(verb).first;
  const MaybeIndex second = finite_of(scene, verb);  // "Dat laat de politie weten"
  const bool by_order = (verb == opening + 1 || (second && *second == opening + 1)) && cue.cue->has("q") &&
                        (scene.is(opening, "dat") || scene.is(opening, "dit"));
  if (by_order && pronoun == none) pronoun = opening;
  if (!pronoun || scene.rel(verb, "acl")) return refused("no dat or dit stands for what is said");
  Draft model = said_by(scene, verb, cue, "pointing");
  if (by_order && (model.source.empty() || holds(model.source, opening))) {
    // "Dat meldt de politie": who says it stands behind the verb, whatever the tree calls subject.
    model.source.clear();
    const std::uint32_t at = opening + 1;
    std::uint32_t who = at + 1;  // "Dat melden ook twee ambtenaren"
    while (who + 1 < scene.sentence_of(verb).last && scene.words.listed("focus", scene.word(who))) ++who;
    if (who < scene.sentence_of(verb).last && !scene.punct(who)) {
      for (const std::uint32_t t : noun_phrase(scene, noun_head(scene, who))) {
        if (t >= who && (verb == at || t < verb)) model.source.push_back(t);
      }
    }
    model.source = without(model.source, model.cue);
    if (!model.source.empty()) model.source = settled_extent(scene, std::move(model.source), verb);
    if (model.source.empty()) return refused("nobody is named behind the verb");
  }
  if (holds(model.source, opening) && model.source.size() == 1 && *pronoun == opening) {
    // "Dat heeft een woordvoerder bevestigd": who says it stands behind the finite verb.
    const MaybeIndex finite = finite_of(scene, verb);
    if (!finite || *finite != opening + 1 || *finite + 1 >= verb) return refused("nobody is named who says it");
    model.source.clear();
    for (const std::uint32_t t : noun_phrase(scene, noun_head(scene, *finite + 1))) {
      if (t > *finite && t < verb) model.source.push_back(t);
    }
    if (!may_say(scene, model.source)) return refused("nobody is named who says it");
  }
  if (hears && !an_outlet(scene, model.source)) return refused("who hears it tells it to nobody");
  if (hears) model.standing = cue.cue->standing;
  point_back(scene, model, *pronoun);
  return claimed;
}

}  // namespace wederhoor::claims::nl
