// Decides by the order of words how far a noun phrase reaches that is what is said. "bevestigt twee doden na een klap
// in de haven": all of it, wherever the tree hangs the phrases. Not: "meldt drie doden op Telegram", "kondigt dinsdag
// een mars aan". Tested by spec/nl/objects.md (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// Does the phrase with a preposition at `t` belong to the verb of saying: when, through what, to whom it was said?
bool of_the_saying(const Scene& scene, std::uint32_t t, std::uint32_t noun) {
  if (of_time(scene, t + 1) || of_time(scene, noun) || scene.words.listed("addressed_preposition", scene.word(t)))
    return true;
  for (const std::string_view list : {"channel", "document", "agency", "footage"}) {
    if (scene.words.listed(list, scene.lemma(noun)) || scene.words.listed(list, scene.word(noun))) return true;
  }
  return scene.words.noun(scene.lemma(noun)) || scene.words.listed("clause_preposition", scene.word(t)) ||
         (scene.words.listed("time_preposition", scene.word(t)) && !scene.is(t, "na"));
}

// Behind the phrase with a preposition that begins at `t`; t where none does that goes with the noun before.
std::uint32_t behind_phrase(const Scene& scene, std::uint32_t t, std::uint32_t last) {
  if (scene.at(t).upos != Upos::ADP || scene.at(t).xpos == "VZ|fin" || scene.rel(t, "compound:prt") || t + 1 >= last ||
      scene.is(t, "te") || scene.is(t, "om") || !begins_noun(scene, t + 1))
    return t;
  const std::uint32_t noun = noun_head(scene, t + 1);
  if (of_the_saying(scene, t, noun)) return t;
  std::uint32_t end = t;
  for (const std::uint32_t w : noun_phrase(scene, noun)) {
    if (w == end + 1) end = w;
  }
  return end > t ? end + 1 : t;
}

// ", onder wie drie kinderen", ", het eerste kort na middernacht": goes on with what is counted; no finite verb in it.
std::uint32_t behind_addition(const Scene& scene, std::uint32_t comma, std::uint32_t last) {
  if (comma + 2 >= last || !scene.is(comma, ",") || !scene.words.listed("adds_to_count", scene.word(comma + 1)))
    return comma;
  std::uint32_t t = comma + 1;
  while (t < last && !scene.is(t, ",") && !scene.is(t, ";") && !scene.is(t, ":")) {
    if (finite_word(scene, t)) return comma;
    ++t;
  }
  while (t > comma && scene.punct(t - 1) && !mark_of_speech(scene, t - 1)) --t;
  return t;
}

// Does somebody else's side stand in [from, to): "houdt het op zes, de bond op acht", with the preposition before the
// first?
bool other_side(const Scene& scene, std::uint32_t content, std::uint32_t from, std::uint32_t to) {
  if (content == 0 || scene.at(content - 1).upos != Upos::ADP) return false;
  for (std::uint32_t t = from + 1; t < to; ++t) {
    if (scene.is(t, scene.word(content - 1))) return true;
  }
  return false;
}

// ", een vrouw uit Tilburg", ", uitgeschakeld met vier raketten", ", zes van hen zwaar": what closes the sentence
// without a verb of its own. Not: ", volgens Bos", ", maar niet gisteren".
std::uint32_t behind_closing(const Scene& scene, std::uint32_t content, std::uint32_t comma, std::uint32_t last) {
  if (comma + 2 >= last || !scene.is(comma, ",") || of_time(scene, comma + 1)) return comma;
  if (scene.at(comma + 1).upos == Upos::CCONJ || scene.words.listed("negation", scene.word(comma + 1))) return comma;
  std::uint32_t t = comma + 1;
  for (; t < last && !scene.is(t, ";") && !scene.is(t, ":") && !scene.is(t, "."); ++t) {
    if (finite_word(scene, t) || verb_cue(scene, t).cue || scene.words.phrase(scene.lower_words(), t)) return comma;
    if (scene.at(t).upos == Upos::SCONJ || mark_of_speech(scene, t)) return comma;
  }
  // "meldt twee gewonden, Moskou één": another's.
  if (scene.at(t - 1).upos == Upos::NUM) return comma;
  return t < comma + 16 && !other_side(scene, content, comma + 1, t) ? t : comma;
}

// "drie doden, soldaten niet meegerekend": behind the word that says who is counted in.
std::uint32_t behind_count(const Scene& scene, std::uint32_t at, std::uint32_t last) {
  for (std::uint32_t t = at; t < last && t < at + 6; ++t) {
    if (finite_word(scene, t) || scene.is(t, ";") || scene.is(t, ":")) return at;
    if (scene.words.listed("counted_in", scene.word(t)) && (t + 1 >= last || scene.punct(t + 1))) return t + 1;
  }
  return at;
}
}  // namespace

Tokens full_object(const Scene& scene, Tokens content, const Tokens& taken) {
  if (content.empty()) return content;
  for (std::size_t i = 1; i < content.size(); ++i) {
    if (!scene.is(content[i] - 1, ",") || !writers_remark(scene, content[i] - 1)) continue;
    content.resize(i);
    scene.trim(content);
    return content;
  }
  const std::uint32_t last = scene.sentence_of(content.back()).last;
  for (int step = 0; step < 6; ++step) {
    const std::uint32_t at = content.back() + 1;
    if (at >= last || holds(taken, at)) break;
    std::uint32_t end = behind_phrase(scene, at, last);
    if (end == at) end = behind_addition(scene, at, last);
    if (end == at) end = behind_count(scene, at, last);
    if (end == at) end = behind_closing(scene, content.front(), at, last);
    if (end == at || meet(Scene::range(at, end), taken)) break;
    for (std::uint32_t t = at; t < end; ++t) content.push_back(t);
  }
  // "één voertuig met gewapende mannen, dat zich in het konvooi had gevoegd": a relative clause that closes the
  // sentence.
  const std::uint32_t comma = content.back() + 1;
  if (comma + 3 < last && scene.is(comma, ",") && scene.at(content.back()).upos == Upos::NOUN &&
      scene.at(comma + 1).xpos.starts_with("VNW|betr") && !writers_remark(scene, comma)) {
    std::uint32_t end = reach(scene, comma + 2, 1).end;
    while (end > comma && scene.punct(end - 1) && !mark_of_speech(scene, end - 1)) --end;
    std::uint32_t stop = end;
    while (stop < last && scene.punct(stop)) ++stop;
    if (stop == last && !meet(Scene::range(comma, end), taken)) {
      for (std::uint32_t t = comma; t < end; ++t) content.push_back(t);
    }
  }
  return content;
}

}  // namespace wederhoor::claims::nl
