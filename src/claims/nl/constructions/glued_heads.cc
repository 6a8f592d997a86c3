// Decides where a sub-head ends that extraction has glued to its sentence: "Gevolgen voor vissers De haven is dicht,
// zegt de reder." Behind it a capital opens the sentence. Not: "Weekblad De Wachter meldt", "Agent De Groot zegt":
// names. Tested by spec/nl/heads.md (tests/spec/spec_test.cc).
#include "claims/nl/constructions/glued_heads.h"

#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

constexpr std::uint32_t longest_head = 4;  // words

bool capital(const Scene& scene, std::uint32_t t) {
  const char c = scene.report.text[scene.at(t).span.begin];
  return c >= 'A' && c <= 'Z';
}

bool listed_any(const Scene& scene, std::uint32_t t) {
  const auto any = {"person", "body", "channel", "document", "agency", "anonymous", "observers", "own_voice", "label"};
  return std::any_of(any.begin(), any.end(), [&](std::string_view list) {
    return scene.words.listed(list, scene.lemma(t)) || scene.words.listed_ending(list, scene.lemma(t), 1, 4);
  });
}

// Does a name of somebody begin at the word or at the one behind it, and hold nothing before?
bool name_begins(const Scene& scene, std::uint32_t t) {
  const auto all = scene.mentions_in({scene.at(t).span.begin, scene.at(t + 1).span.end});
  return std::any_of(all.begin(), all.end(), [&](const Mention& m) {
    return m.kind == MentionKind::name && m.span.begin >= scene.at(t).span.begin;
  });
}

bool plural(const Scene& scene, std::uint32_t t) { return scene.at(t).xpos.find("|mv") != std::string::npos; }

// The first word behind a sub-head glued to the sentence; its first word where none is.
std::uint32_t behind_head(const Scene& scene, const Sentence& sentence) {
  const std::uint32_t first = sentence.first;
  if (!sentence.part.empty() || first + 4 >= sentence.last || !capital(scene, first)) return first;
  for (std::uint32_t t = first; t < first + longest_head && t + 3 < sentence.last; ++t) {
    const Upos p = scene.at(t).upos;
    if (scene.punct(t) || finite_word(scene, t) || (t > first && capital(scene, t))) return first;
    if (t == first && p != Upos::NOUN && p != Upos::ADJ && p != Upos::PROPN) return first;
    const std::uint32_t next = t + 1;
    if (!capital(scene, next)) continue;
    if (p != Upos::NOUN && p != Upos::PROPN) return first;
    const bool article = scene.words.listed("article", scene.word(next)) || scene.is(next, "het");
    if (const Phrase* phrase = scene.words.phrase(scene.lower_words(), next);
        phrase != nullptr && phrase->frame == PhraseFrame::before)
      return next;
    if (!article || listed_any(scene, first)) return first;
    if (!capital(scene, next + 1)) return next;
    return plural(scene, t) && name_begins(scene, next) ? next : first;
  }
  return first;
}
}  // namespace

Outcome drop_glued_heads(Scene& scene, const Place&) {
  for (std::uint32_t s = 0; s < scene.reading.sentences.size(); ++s) {
    const Sentence& sentence = scene.reading.sentences[s];
    const std::vector<std::size_t> near = scene.touching(s);
    if (near.empty() || near.size() > Scene::most_claims || !scene.readable(sentence.first)) continue;
    const std::uint32_t from = behind_head(scene, sentence);
    if (from == sentence.first) continue;
    const auto before = [&](std::uint32_t t) { return t >= sentence.first && t < from; };
    for (const std::size_t d : near) {
      Draft& draft = scene.drafts[d];
      if (draft.dropped || draft.cue.empty() || before(draft.cue.front())) continue;
      std::erase_if(draft.content, before);
      const bool named = !draft.source.empty();
      std::erase_if(draft.source, before);
      if (named && draft.source.empty() && begins_noun(scene, from)) {
        for (const std::uint32_t t : noun_phrase(scene, noun_head(scene, from))) {
          if (t >= from && t < draft.cue.front()) draft.source.push_back(t);
        }
      }
      if (draft.content.empty()) draft.drop(nothing_left);
    }
  }
  return claimed;
}

}  // namespace wederhoor::claims::nl
