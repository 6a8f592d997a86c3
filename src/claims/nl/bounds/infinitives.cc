// Decides by the order of words where a clause with te begins and ends. "heeft de raad verzocht de brug te sluiten":
// "de brug te sluiten". Not: "zonder het te zeggen". Tested by spec/nl/order.md (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/source/source.h"

#include <algorithm>

namespace wederhoor::claims::nl {
namespace {

// Is there a te of the clause itself among the words? Not: "zonder het te zeggen", "waarin hij zei te blijven".
bool holds_te(const Scene& scene, const Tokens& words) {
  int waiting = 0, aside = 0;
  bool closed = false;  // a clause below has had its verb, and no comma has come since
  for (const std::uint32_t t : words) {
    if (waits_for_verb(scene, t)) {
      if (t == words.front()) return false;
      ++waiting;
    }
    if (finite_word(scene, t)) {
      if (--waiting < 0) return false;
      closed = waiting == 0;
    }
    if (waiting > 0) continue;
    if (scene.is(t, ",")) closed = false;
    if (scene.words.listed("before_infinitive", scene.word(t))) return false;
    if (scene.is(t, "door") || scene.is(t, "na")) ++aside;
    if (!scene.is(t, "te") || t + 1 >= scene.size() || !scene.at(t + 1).xpos.starts_with("WW|inf")) continue;
    if (closed) return false;
    if (aside == 0) return true;
    --aside;
  }
  return false;
}
}  // namespace

Tokens before_aside(const Scene& scene, Tokens words) {
  for (std::size_t i = 2; i < words.size(); ++i) {
    if (!scene.is(words[i - 1], ",") || !scene.words.listed("aside_clause", scene.word(words[i]))) continue;
    if (scene.quotation_of(words[i])) continue;
    words.resize(i - 1);
    break;
  }
  return words;
}

// "beloofde deze maand tijdens een bezoek om …", "vraagt iedereen die iets zag om …": the om behind when and where it
// was said, or behind who is asked and the relative clause that tells who that is.
static MaybeIndex om_put_off(const Scene& scene, const VerbCue& cue, std::uint32_t from) {
  const std::uint32_t last = scene.sentence_of(from).last;
  const bool asks = cue.cue->standing == Standing::asked;
  if ((!asks && cue.cue->standing != Standing::planned) || !cue.cue->has("i")) return none;
  std::uint32_t t = behind_adverbials(scene, from, last);
  if (!cue.cue->takes("om") && t > from && t + 2 < last && scene.is(t, "om")) return t;
  if (!asks || from + 1 >= last || scene.at(from).upos != Upos::PRON || !scene.is(from + 1, "die")) return none;
  int waiting = 1;
  bool closed = false;  // the relative clause has had its verb
  for (t = from + 2; t + 2 < last && t < from + 40; ++t) {
    if (scene.punct(t)) return none;
    if (scene.is(t, "om") && closed && waiting == 0) return t;
    waiting += waits_for_verb(scene, t);
    if (finite_word(scene, t) && --waiting < 0) return none;
    closed |= waiting == 0;
  }
  return none;
}

Tokens infinitive_by_order(const Scene& scene, std::uint32_t verb, const VerbCue& cue, const Tokens& source) {
  const std::uint32_t last = scene.sentence_of(verb).last;
  if (!in_cluster(scene, verb) || scene.at(verb).upos == Upos::ADJ) return {};
  const bool in_front = finite_word(scene, verb) && opener_of(scene, verb) == none;
  std::uint32_t from = cluster_end(scene, std::max(verb, cue.words.back()));
  // "liet weten geschokt te zijn"
  if (from < last && scene.is(from, "te") && from > std::max(verb, cue.words.back()) + 1 &&
      scene.at(from - 1).xpos.starts_with("WW|vd"))
    --from;
  // A particle closes the clause of the cue: "riep de stad op de poort te sluiten".
  bool told = !in_front ||
              cue.words.back() > verb;  // what comes now is what is asked or said, and nothing of the cue's own clause
  if (in_front && !source.empty() && source.front() >= from) {
    if (source.front() > from + 2) return {};
    from = source.back() + 1;
  }
  const bool told_then = cue.cue->standing == Standing::attributed || cue.cue->standing == Standing::confirmed ||
                         cue.cue->standing == Standing::denied;  // "hoopt morgen te komen": when he comes
  const auto skipped = [&](std::uint32_t t) {
    if (scene.is(t, "pas")) return false;  // "zegt pas zondag te zijn gewaarschuwd"
    if (scene.is(t, ",") || (scene.is(t, "om") && !cue.cue->has("n")) ||
        scene.words.listed("announcing", scene.word(t)))
      return told = true;
    if (told) return false;
    // "ontkent zich te hebben vergist": it is himself that he does it to.
    const bool own = t + 1 < last && scene.is(t + 1, "te") && scene.lemma(verb) != "beroemen";
    if (!own && scene.words.listed("focus", scene.word(t))) return true;  // "meent ook iets te hebben gezien"
    return (told_then && of_time(scene, t)) || (!own && scene.words.listed("reflexive", scene.word(t)));
  };
  while (from < last && skipped(from)) ++from;
  // "zei op sociale media het dorp te hebben bevrijd"
  if (!told && told_then && from + 1 < last && scene.at(from).upos == Upos::ADP) {
    const std::uint32_t noun = noun_head(scene, from + 1);
    if (scene.words.listed("channel", scene.lemma(noun)) || scene.words.listed("channel", scene.word(noun)))
      from = std::max(noun, from) + 1;
    // "zeiden tegen AFP nog schoten te horen"
    if (from < last && scene.is(from, "tegen") && noun == from + 1 && scene.at(noun).upos == Upos::PROPN)
      from = noun + 1, told = true;
    while (from < last && skipped(from)) ++from;
  }
  // "waarschuwde de raad ervoor, de brug te sluiten": behind whom is warned.
  for (std::uint32_t t = from; !told && t < last && t < from + 8 && !verb_word(scene, t) && !scene.punct(t); ++t) {
    if (!scene.words.listed("announcing", scene.word(t))) continue;
    from = t + 1, told = true;
    while (from < last && skipped(from)) ++from;
  }
  if (!told && in_front && from < last) {
    if (const MaybeIndex om = om_put_off(scene, cue, from)) from = *om + 1, told = true;
  }
  // "zei de zaak te betreuren": nobody is addressed, so the noun belongs to what is said.
  const bool addresses = cue.cue->standing == Standing::asked || cue.cue->standing == Standing::planned ||
                         scene.words.listed("addressing", scene.lemma(verb));
  if (!told && !addresses && from < last && !source.empty())
    told = begins_noun(scene, from) || scene.is(from, "te") || mark_of_speech(scene, from) ||
           (scene.at(from).upos == Upos::ADP && !scene.is(from, "van") && !where_it_was_said(scene, from, last));
  if (!told || from >= last || holds(cue.words, from) || says_that(scene, from)) return {};
  Tokens out = before_remark(scene, before_aside(scene, Scene::range(from, reach(scene, from, 0).end)));
  scene.trim(out);
  return holds_te(scene, out) ? to_last_te(scene, std::move(out)) : Tokens{};
}

Tokens to_last_te(const Scene& scene, Tokens words) {
  std::uint32_t end = 0;
  for (const std::uint32_t t : words) {
    if (t > words.front() && scene.is(t - 1, "te") && scene.at(t).xpos.starts_with("WW|inf"))
      end = cluster_end(scene, t);
  }
  if (end == 0 || end > words.back()) return words;
  const Upos next = scene.at(end).upos;
  const bool noun = next == Upos::DET || next == Upos::NOUN || next == Upos::PROPN;
  if (noun || scene.at(end).upos == Upos::AUX)
    words.erase(std::lower_bound(words.begin(), words.end(), end), words.end());
  return words;
}

}  // namespace wederhoor::claims::nl
