// Decides which words say that something was not checked, and which claims they cover: those of the sentence before,
// back as far as the same source goes on in the paragraph. "De groep zegt dat het dorp gevallen is. Dit is niet te
// verifiëren." Not: "De politie heeft dit niet bevestigd" (its silence), "uit geverifieerde beelden blijkt". Tested by
// spec/nl/disclaimers.md (tests/spec/spec_test.cc) and tests/claims/find_claims_test.cc.
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

bool parts_clauses(const Scene& scene, std::uint32_t t) {
  return scene.is(t, ",") || scene.is(t, ":") || scene.is(t, ";");
}

// The negation before the word, in its clause; none where there is none near.
MaybeIndex negation_before(const Scene& scene, std::uint32_t word) {
  const std::uint32_t first = scene.sentence_of(word).first;
  for (std::uint32_t n = word, steps = 0; n-- > first && steps < 8; ++steps) {
    if (parts_clauses(scene, n)) break;
    if (scene.words.listed("negation", scene.word(n))) return n;
  }
  return none;
}

// "heeft dit niet bevestigd": somebody's silence, not the outlet's remark. Not: "De claim is niet bevestigd".
bool somebody_else_is_silent(const Scene& scene, std::uint32_t word) {
  const Tokens who = scene.sentence_of(word).parsed ? speaker_of(scene, word).words : Tokens{};
  for (const std::uint32_t w : who) {
    if (scene.words.listed("what_was_said", scene.lemma(w)) || scene.words.listed("what_was_said", scene.word(w)))
      return false;
  }
  return !who.empty();
}

bool of_somebody(const Draft& draft) { return !draft.dropped && draft.form != Form::plain && !draft.content.empty(); }

std::uint32_t sentence_of(const Scene& scene, const Draft& draft) { return scene.at(draft.content.front()).sentence; }

// "Niet geverifieerd: er zou zijn geschoten.": the claims of the sentence behind the colon that follows the words.
std::vector<std::size_t> behind_colon(const Scene& scene, std::uint32_t sentence, std::uint32_t last) {
  std::vector<std::size_t> out;
  const std::uint32_t end = scene.reading.sentences[sentence].last;
  std::uint32_t colon = last + 1;
  while (colon < end && colon < last + 3 && !scene.is(colon, ":")) ++colon;
  if (colon >= end || !scene.is(colon, ":")) return out;
  for (const std::size_t d : scene.touching(sentence)) {
    const Draft& draft = scene.drafts[d];
    if (of_somebody(draft) && sentence_of(scene, draft) == sentence && draft.content.front() > colon) out.push_back(d);
  }
  return out;
}

// The claims of the sentence itself that stand before the words, else those before it, back while the same speaker
// goes on.
std::vector<std::size_t> covered(const Scene& scene, std::uint32_t sentence, std::uint32_t words) {
  std::vector<std::size_t> out;
  for (const std::size_t d : scene.touching(sentence)) {
    const Draft& draft = scene.drafts[d];
    if (of_somebody(draft) && sentence_of(scene, draft) == sentence && draft.content.front() <= words) out.push_back(d);
  }
  for (std::uint32_t s = sentence; (out.empty() || s < sentence) && sentence - s < 60;) {
    if (s == 0) break;
    --s;
    if (scene.reading.sentences[s].paragraph + 1 < scene.reading.sentences[sentence].paragraph) break;
    bool any = false, opens = false;
    for (const std::size_t d : scene.touching(s)) {
      const Draft& draft = scene.drafts[d];
      if (!of_somebody(draft) || sentence_of(scene, draft) != s) continue;
      any = true;
      opens |= !draft.speaker_of;
      out.push_back(d);
    }
    if (!any || opens) break;
  }
  return out;
}
}  // namespace

Outcome read_disclaimer(Scene& scene, const Place& place) {
  const std::uint32_t word = place.at;
  if (scene.quotation_of(word)) return refused("it stands in a quotation");
  const std::uint32_t sentence = scene.at(word).sentence;
  if (!scene.disclaimers.empty() && scene.at(scene.disclaimers.back().words.front()).sentence == sentence)
    return refused("the sentence says so already");
  std::uint32_t from = word;
  if (place.marker->kind != "alone") {
    const MaybeIndex negation = negation_before(scene, word);
    if (!negation) return refused("no negation before it");
    from = *negation;
    if (place.marker->kind == "impersonal" && somebody_else_is_silent(scene, word))
      return refused("somebody's silence, not the outlet's remark: de politie heeft dit niet bevestigd");
  }
  while (from > scene.sentence_of(word).first && !parts_clauses(scene, from - 1)) --from;
  std::vector<std::size_t> claims = behind_colon(scene, sentence, word);
  if (claims.empty()) claims = covered(scene, sentence, from);
  scene.disclaimers.push_back({Scene::range(from, word + 1), std::move(claims), place.marker->row});
  return scene.disclaimers.back().drafts.empty() ? refused("no claim of anybody stands before it") : claimed;
}

}  // namespace wederhoor::claims::nl
