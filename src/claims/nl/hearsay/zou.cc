// Decides which claim a hearsay zou marks, or makes one. "Volgens X zou hij dood zijn": it marks the claim of X. "Er
// zouden zeventig doden zijn" after "Het ministerie zei …": the ministry goes on. Tested by spec/nl/zou.md
// (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/hearsay/hearsay.h"
#include "claims/nl/hearsay/zou_use.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// "Hij zou zijn omgekocht, wat hij ontkent": who denies it says no zou.
bool denies_it(const Draft& draft) {
  return draft.standing == Standing::denied && !draft.cue.empty() && draft.content.back() < draft.cue.front();
}

// "De schutter zou hebben geroepen: „…”": what he is heard to have said is all there is of it.
bool heard_words(const Draft& draft, std::uint32_t verb) {
  return !draft.dropped && draft.quotation != none && draft.form == Form::direct && draft.cue_head == verb;
}

bool marks(const Scene& scene, const Draft& draft, std::uint32_t zou, std::uint32_t verb) {
  if (heard_words(draft, verb)) return true;
  if (draft.dropped || !holds(draft.content, zou) || denies_it(draft)) return false;
  if (draft.quotation != none && draft.form == Form::direct) return false;
  if (draft.form == Form::according_to) return true;
  if (draft.head == verb) return true;
  // One zou over A and B, and the predicate of the head itself.
  return draft.head != none && scene.rel(verb, "conj") && scene.head(verb) == draft.head && draft.form != Form::hearsay;
}

// The claim in the same sentence, or in the one before in this paragraph, whose speaker goes on.
MaybeIndex going_on(const Scene& scene, std::uint32_t zou, bool* here) {
  MaybeIndex best = none;
  const std::uint32_t sentence = scene.at(zou).sentence;
  std::vector<std::size_t> near = scene.touching(sentence);
  if (sentence > 0) near.insert(near.end(), scene.touching(sentence - 1).begin(), scene.touching(sentence - 1).end());
  std::sort(near.begin(), near.end());
  for (const std::size_t d : near) {
    const Draft& draft = scene.drafts[d];
    if (draft.dropped || draft.cue.empty() || draft.form == Form::nominal || draft.standing == Standing::asserted)
      continue;
    const std::uint32_t s = scene.at(draft.cue.front()).sentence;
    if (draft.cue.front() > zou || s > sentence || s + 1 < sentence) continue;
    if (s != sentence && scene.reading.sentences[s].paragraph != scene.reading.sentences[sentence].paragraph) continue;
    if (best == none || draft.cue.front() > scene.drafts[*best].cue.front()) best = d;
  }
  if (best != none) *here = scene.at(scene.drafts[*best].cue.front()).sentence == sentence;
  return best;
}

// "protesteerde omdat zij … zou hebben": the complaint is the cue.
bool complaint(const Scene& scene, std::uint32_t verb, Draft& draft) {
  if (!scene.rel(verb, "advcl") || scene.head(verb) < 0 ||
      !(scene.has_child(verb, "mark", "omdat") || scene.has_child(verb, "mark", "wegens")))
    return false;
  const auto above = *scene.head(verb);
  MaybeIndex word = scene.words.listed("complaint", scene.lemma(above)) ? above : none;
  for (const std::uint32_t c : scene.tree.children(above)) {
    if (scene.words.listed("complaint", scene.lemma(c)) && scene.at(c).upos == Upos::NOUN) word = c;
  }
  if (word == none) return false;
  draft.cue = joined(draft.cue, {*word});
  draft.source = speaker_of(scene, above).words;
  draft.standing = Standing::attributed;
  return true;
}

// "Er zouden vijf mannen dood zijn, allen militairen.": what the comma adds without a verb, up to the stop.
void take_last_piece(const Scene& scene, Tokens& content) {
  if (content.empty()) return;
  const std::uint32_t last = scene.sentence_of(content.back()).last, comma = content.back() + 1;
  if (comma + 2 >= last || comma + 12 < last || !scene.is(comma, ",")) return;
  for (std::uint32_t t = comma + 1; t < last; ++t) {
    if (finite_word(scene, t) || waits_for_verb(scene, t) || scene.is(t, ",") || mark_of_speech(scene, t) ||
        scene.words.phrase(scene.lower_words(), t) || scene.is(t, ":"))
      return;
  }
  for (std::uint32_t t = comma; t < last; ++t) content.push_back(t);
  scene.trim(content);
}

MaybeIndex add(Scene& scene, std::uint32_t zou, std::uint32_t verb, std::vector<Because> because) {
  Draft draft;
  draft.form = Form::hearsay;
  draft.standing = Standing::reported;
  draft.hearsay = true;
  draft.cue = {zou};
  draft.cue_head = zou;
  draft.head = verb;
  draft.because = std::move(because);
  draft.content = clause(scene, verb, {});
  // A second zou is a claim of its own.
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (!scene.rel(c, "conj") && !scene.rel(c, "parataxis")) continue;
    bool own =
        scene.tree.child(c, "aux") != none && (scene.has_child(c, "aux", "zou") || scene.has_child(c, "aux", "zouden"));
    const Tokens below = scene.tree.below(c);
    own |= scene.rel(c, "parataxis") &&
           std::any_of(below.begin(), below.end(), [&](std::uint32_t t) { return finite_word(scene, t); });
    if (own) draft.content = without(draft.content, scene.tree.below(c));
  }
  take_last_piece(scene, draft.content);
  if (!complaint(scene, verb, draft)) {
    // Inside the content of another: his words.
    const Draft* outer = nullptr;
    for (const std::size_t d : scene.touching(scene.at(zou).sentence)) {
      const Draft& other = scene.drafts[d];
      if (!other.dropped && !other.source.empty() && holds(other.content, zou) && !denies_it(other) &&
          (!outer || other.content.size() < outer->content.size()))
        outer = &other;
    }
    bool here = false;
    const MaybeIndex before = outer ? none : going_on(scene, zou, &here);
    if (outer) {
      draft.source = without(outer->source, draft.content);
      draft.standing = Standing::attributed;
    } else if (before != none) {
      const Draft& model = scene.drafts[*before];
      if (!model.source.empty() || model.speaker_of != none) {
        if (here && !model.source.empty())
          draft.source = model.source;
        else
          draft.speaker_of = before;
        draft.relay = model.relay;
        draft.standing = Standing::attributed;
      }
    }
  }
  scene.drafts.push_back(std::move(draft));
  return scene.drafts.size() - 1;
}

// The claim that it marks, with zou among its cue; none where it marks none.
MaybeIndex mark(Scene& scene, std::uint32_t zou, std::uint32_t verb, const std::vector<Because>& because) {
  for (const std::size_t d : scene.touching(scene.at(zou).sentence)) {
    Draft& draft = scene.drafts[d];
    if (!marks(scene, draft, zou, verb)) continue;
    draft.cue = joined(draft.cue, {zou});
    draft.hearsay = true;
    draft.because.insert(draft.because.end(), because.begin(), because.end());
    return d;
  }
  return none;
}
}  // namespace

Outcome read_zou(Scene& scene, const Place& place) {
  const std::uint32_t t = place.at;
  HearsayUse use;
  use.span = scene.at(t).span;
  use.use = scene.readable(t) ? zou_use(scene, t, use.because) : HearsayUseKind::other;
  use.because.push_back({"zou", place.marker->row, use.span});
  Outcome outcome = refused("its use is weighed as another than hearsay (nl/zou_weights)");
  if (use.use == HearsayUseKind::hearsay && scene.readable(t)) {
    const std::uint32_t verb = predicate_of(scene, t);
    MaybeIndex claim = mark(scene, t, verb, use.because);
    if (!claim && !scene.words.listed("no_prose", scene.sentence_of(t).part)) claim = add(scene, t, verb, use.because);
    use.claim = claim.record();
    outcome = claim ? claimed : refused("heads and captions say nothing themselves");
  }
  scene.hearsay.push_back(std::move(use));
  return outcome;
}

}  // namespace wederhoor::claims::nl
