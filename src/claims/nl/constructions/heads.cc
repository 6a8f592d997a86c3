// Decides who says what a head says. "Politie: brug is dicht" and "Burgemeester: ‘Wij gaan door’" name him before the
// colon; ‘Wij gaan door’ in a head is his who says the same in the text. Not: "Oekraïne: wat wij weten", a head whose
// words nobody says in the text. Tested by spec/nl/heads.md (tests/spec/spec_test.cc).
#include <algorithm>
#include <set>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

bool head_part(const Scene& scene, std::uint32_t sentence) {
  const std::string& part = scene.reading.sentences[sentence].part;
  return part == "headline" || part == "subhead";
}

// Do the words name a person, a group or a body? A place alone tells where.
bool somebody(const Scene& scene, const Tokens& words) {
  if (words.empty() || words.size() > 7) return false;
  bool any = false;
  for (const std::uint32_t t : words) {
    if (finite_word(scene, t) || scene.punct(t) || scene.at(t).upos == Upos::NUM) return false;
    const auto mentions = scene.mentions_in(scene.at(t).span);
    const bool named = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
      return m.entity != none && m.kind != MentionKind::pronoun &&
             scene.entity(m.entity).kind != ActorKind::place_as_actor;
    });
    const bool role = scene.words.listed("person", scene.lemma(t)) || scene.words.listed("body", scene.lemma(t)) ||
                      scene.words.listed_ending("person", scene.lemma(t), 1, 5);
    if (scene.words.listed_ending("deed", scene.lemma(t), 0, 3) || scene.words.listed("label", scene.lemma(t)) ||
        scene.words.listed("label", scene.word(t)))
      return false;
    // "Liveblog aanslag", "Schietpartij Jan Bos": a noun that is nobody.
    if (scene.at(t).upos == Upos::NOUN && !named && !role) return false;
    any |= named || role;
  }
  return any;
}

// "Vos ontsnapt uit kamp: ‘Wij renden’", "Buurman na brand: ‘Het ging snel’": who is named before the verb or the
// preposition, if that is a person.
Tokens named_at_first(const Scene& scene, Tokens words) {
  std::size_t end = 1;
  while (end < words.size() && !finite_word(scene, words[end]) &&
         (scene.at(words[end]).upos != Upos::ADP || scene.is(words[end], "van")))
    ++end;
  if (end >= words.size()) return words;
  Tokens out(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end));
  if (!somebody(scene, out)) return words;
  const bool person = std::any_of(out.begin(), out.end(), [&](std::uint32_t t) {
    const auto mentions = scene.mentions_in(scene.at(t).span);
    return scene.words.listed("person", scene.lemma(t)) ||
           std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
             return m.entity != none && scene.entity(m.entity).kind == ActorKind::person;
           });
  });
  return person ? out : words;
}

// The longer words of a stretch, in lower case.
std::set<std::string_view> long_words(const Scene& scene, const Tokens& tokens) {
  std::set<std::string_view> out;
  for (const std::uint32_t t : tokens) {
    if (!scene.punct(t) && scene.word(t).size() > 3) out.insert(scene.word(t));
  }
  return out;
}

constexpr std::size_t most_compared = 400;  // claims of the text that a head is compared with

// The claim of the text whose words hold four fifths of the words of the head.
MaybeIndex same_in_text(const Scene& scene, const Tokens& tokens) {
  const std::set<std::string_view> wanted = long_words(scene, tokens);
  if (wanted.size() < 2 || wanted.size() > 40) return none;
  for (std::size_t d = 0; d < scene.drafts.size() && d < most_compared; ++d) {
    const Draft& draft = scene.drafts[d];
    if (draft.dropped || draft.content.empty() || draft.content.size() > 300 ||
        head_part(scene, scene.at(draft.content.front()).sentence))
      continue;
    std::set<std::string_view> shared;
    for (const std::uint32_t t : draft.content) {
      if (!scene.punct(t) && wanted.contains(scene.word(t))) shared.insert(scene.word(t));
    }
    if (shared.size() * 5 >= wanted.size() * 4) return d;
  }
  return none;
}

bool first_finite_in(const Scene& scene, const Tokens& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [&](std::uint32_t t) { return finite_word(scene, t); });
}

bool claimed_already(const Scene& scene, std::uint32_t sentence, const Tokens& words) {
  const auto& near = scene.touching(sentence);
  return std::any_of(near.begin(), near.end(),
                     [&](std::size_t d) { return !scene.drafts[d].dropped && meet(scene.drafts[d].content, words); });
}
}  // namespace

// "Politie: brug is dicht".
Outcome read_head(Scene& scene, const Place& place) {
  const Sentence& sentence = scene.reading.sentences[place.at];
  // "13.45 uur – Politie: brug is dicht": so does an entry of a live blog.
  const std::uint32_t begin = behind_dateline(scene, sentence.first);
  if (!head_part(scene, place.at) && (begin == sentence.first || !sentence.part.empty())) return unrelated;
  std::uint32_t colon = begin;
  while (colon < sentence.last && colon < begin + 14 && !scene.is(colon, ":")) ++colon;
  if (colon >= sentence.last || !scene.is(colon, ":") || colon + 3 > sentence.last)
    return refused("no colon in the head");
  std::uint32_t from = colon;
  while (from > begin && !scene.punct(from - 1)) --from;
  Draft draft;
  draft.source = Scene::range(from, colon);
  // "President in toespraak: ‘Ik ben hier’"
  const bool opens_marks = mark_of_speech(scene, colon + 1);
  for (std::size_t i = 1; i < draft.source.size() && opens_marks; ++i) {
    if (where_it_was_said(scene, draft.source[i], colon)) draft.source.resize(i);
  }
  if (opens_marks) draft.source = named_at_first(scene, std::move(draft.source));
  if (from > begin && !scene.words.listed("dash", scene.word(from - 1)))
    return refused("more than a name stands before the colon");
  if (!somebody(scene, draft.source)) return refused("nobody is named before the colon");
  draft.content = Scene::range(colon + 1, sentence.last);
  while (!draft.content.empty() && scene.punct(draft.content.front())) draft.content.erase(draft.content.begin());
  scene.trim(draft.content);
  if (draft.content.size() < 2) return refused(nothing_left);
  if (scene.words.listed("question_word", scene.word(draft.content.front())) || scene.is(sentence.last - 1, "?"))
    return refused("a question, or what the text is about");
  if (claimed_already(scene, place.at, draft.content)) return refused("somebody says it already");
  draft.head = main_verb(scene, draft.content);
  const bool marks = opens_marks || std::any_of(draft.content.begin(), draft.content.end(),
                                                [&](auto t) { return mark_of_speech(scene, t); });
  // "Parket: twee mannen opgepakt", "Ziekenhuis: zeker dertig doden"
  const bool body = scene.words.listed("body", scene.lemma(draft.source.back())) ||
                    scene.words.listed("person", scene.lemma(draft.source.back()));
  const bool tells = body && std::any_of(draft.content.begin(), draft.content.end(), [&](auto t) {
                       return scene.at(t).upos == Upos::NUM || scene.at(t).xpos.starts_with("WW|vd|vrij");
                     });
  if (!draft.head && !marks && !tells)
    return refused("neither a verb nor marks behind the colon: it may be what the text is about");
  if (!draft.head) draft.head = draft.content.front();
  draft.form = form_of_words(scene, draft.content);
  if (draft.form == Form::indirect) draft.form = Form::direct;
  draft.because.push_back(scene.because("head", "", draft.source));
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

// ‘Wij gaan door’ in a head.
Outcome read_head_quotation(Scene& scene, const Place& place) {
  const std::uint32_t q = place.at;
  if (q > most_compared) return unrelated;  // more quotations stand before it than a report has
  Tokens tokens = scene.inside(q);
  while (!tokens.empty() && scene.punct(tokens.front())) tokens.erase(tokens.begin());
  scene.trim(tokens);
  if (tokens.empty() || !head_part(scene, scene.at(tokens.front()).sentence)) return unrelated;
  if (scene.reading.quotations[q].use == QuoteUse::name || tokens.size() < 3)
    return refused("a name, or a word or two");
  if (claimed_already(scene, scene.at(tokens.front()).sentence, tokens)) return refused("somebody says it already");
  const MaybeIndex same = same_in_text(scene, tokens);
  // All of the head in marks, and a clause: somebody's words, whose is not told.
  const Sentence& sentence = scene.sentence_of(tokens.front());
  const bool whole = tokens.size() > 4 && tokens.front() <= sentence.first + 1 && tokens.back() + 3 >= sentence.last &&
                     tokens.back() < sentence.last && first_finite_in(scene, tokens);
  if (!same && !whole) return refused("nobody says it in the text");
  Draft draft;
  draft.form = Form::direct;
  draft.quotation = q;
  draft.head = main_verb(scene, tokens);
  if (!draft.head) draft.head = tokens.front();
  draft.content = std::move(tokens);
  if (same) draft.speaker_of = scene.drafts[*same].speaker_of != none ? scene.drafts[*same].speaker_of : same;
  draft.because.push_back(scene.because("head", "", {draft.content.front()}));
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
