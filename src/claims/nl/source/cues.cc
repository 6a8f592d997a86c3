// Decides whether a word heads a verb of saying, with its particles: "deelde … mee", "liet … weten", "wees … van de
// hand". It is none in "deelde folders uit", "vond plaats", "vroeg in de ochtend". Tested by spec/nl/speech_verbs.md
// (tests/spec/spec_test.cc).
#include "base/utf8.h"
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {

std::string bare_lemma(const Scene& scene, std::uint32_t token) {
  const std::string& lemma = scene.at(token).treebank_lemma;
  const std::size_t at = lemma.rfind('_');
  return at == std::string::npos ? scene.lemma(token) : base::lower(lemma.substr(at + 1));
}

namespace {

std::vector<std::string_view> parts(std::string_view phrase) {
  std::vector<std::string_view> out;
  while (!phrase.empty()) {
    const std::size_t space = phrase.find(' ');
    out.push_back(phrase.substr(0, space));
    phrase.remove_prefix(space == std::string_view::npos ? phrase.size() : space + 1);
  }
  return out;
}

// "houdt het | nu | op", "houdt het | sinds gisteren | op": both words behind the verb, with adverbs alone between
// them.
Tokens parted_by_time(const Scene& scene, std::uint32_t verb, const std::vector<std::string_view>& wanted) {
  constexpr std::uint32_t most_between = 3;
  const std::uint32_t first = verb + 1, last = scene.sentence_of(verb).last;
  if (first >= last || !scene.is(first, wanted[0])) return {};
  for (std::uint32_t t = first + 1; t < last && t <= first + 1 + most_between; ++t) {
    if (t > first + 1 && scene.is(t, wanted[1])) return {first, t};
    const bool leads = scene.at(t).upos == Upos::ADP && t + 1 < last && scene.at(t + 1).upos == Upos::ADV;
    if (scene.at(t).upos != Upos::ADV && !leads) return {};
  }
  return {};
}

// The words of the phrase in this order near the verb, in its sentence; empty where they are not there. A word in
// brackets stands there, but says nothing: "(het) op" of "houdt het op drie".
Tokens phrase_near(const Scene& scene, std::uint32_t verb, std::string_view phrase) {
  std::vector<std::string_view> wanted = parts(phrase);
  std::size_t silent = 0;  // words at its front that are no cue
  for (std::string_view& word : wanted) {
    if (!word.starts_with('(') || !word.ends_with(')')) continue;
    word = word.substr(1, word.size() - 2);
    ++silent;
  }
  const Sentence& sentence = scene.sentence_of(verb);
  const std::uint32_t reach = 30;
  const std::uint32_t from = verb > sentence.first + reach ? verb - reach : sentence.first;
  // "men er daar bij blijft": the two halves of erbij stand apart, the second right before the verb.
  if (wanted.size() == 1 && wanted.front().starts_with("er") && verb > sentence.first + 1 &&
      scene.is(verb - 1, wanted.front().substr(2))) {
    for (std::uint32_t t = verb - 1; t > sentence.first;) {
      --t;
      if (!(t + 6 > verb)) break;
      if (scene.is(t, "er")) return {verb - 1};
    }
  }
  // Back to front, so that of two the one behind the verb wins.
  for (std::uint32_t t = std::min(sentence.last, verb + reach); t-- > from;) {
    if (t + wanted.size() > sentence.last) continue;
    bool all = true;
    for (std::size_t i = 0; i < wanted.size() && all; ++i) all = scene.is(t + static_cast<std::uint32_t>(i), wanted[i]);
    if (!all || (t <= verb && verb < t + wanted.size())) continue;
    // Before the verb only close by: "van de hand gewezen", "weten laten".
    if (t < verb && t + wanted.size() != verb) continue;
    return Scene::range(t + static_cast<std::uint32_t>(silent), t + static_cast<std::uint32_t>(wanted.size()));
  }
  return silent == 0 && wanted.size() == 2 ? parted_by_time(scene, verb, wanted) : Tokens{};
}

std::string particle_of(const Scene& scene, std::uint32_t verb, Tokens* words) {
  std::string out;
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (!scene.rel(c, "compound:prt") || scene.is(c, "zich")) continue;
    for (const std::uint32_t t : scene.tree.below(c)) {
      if (scene.punct(t)) continue;
      if (!out.empty()) out += ' ';
      out += scene.word(t);
      words->push_back(t);
    }
  }
  return out;
}

// "roept inwoners op het plein te verlaten": a clause with te follows, and no other in between.
bool te_follows(const Scene& scene, std::uint32_t t) {
  const std::uint32_t stop = std::min(scene.sentence_of(t).last, t + 25);
  for (std::uint32_t k = t + 1; k + 1 < stop; ++k) {
    if (scene.punct(k) || scene.at(k).upos == Upos::SCONJ || scene.at(k).xpos.starts_with("WW|pv")) return false;
    if (scene.is(k, "te") && scene.at(k + 1).xpos.starts_with("WW|inf")) return true;
  }
  return false;
}

// "gaf door dat de vijand nadert", "vatte zij samen.": a particle that the tree has hung elsewhere. Not: "beval aan te
// vallen".
MaybeIndex stray_particle(const Scene& scene, std::uint32_t verb) {
  const std::uint32_t stop = std::min(scene.sentence_of(verb).last, verb + 20);
  // "spreekt dat tegen": no conjunction, whatever the tagger calls it.
  const bool dat = verb + 3 < scene.sentence_of(verb).last && scene.is(verb + 1, "dat") &&
                   scene.words.listed("particle", scene.word(verb + 2)) &&
                   (scene.punct(verb + 3) || scene.at(verb + 3).upos == Upos::CCONJ);
  for (std::uint32_t t = verb + (dat ? 2 : 1); t < stop && scene.at(t).upos != Upos::SCONJ; ++t) {
    if (scene.at(t).xpos.starts_with("WW|pv")) break;
    if (!scene.words.listed("particle", scene.word(t)) || t + 1 >= scene.sentence_of(verb).last) continue;
    const Cue* cue = scene.words.verb_form(std::string(scene.word(t)) + std::string(scene.word(verb)));
    if (!cue) continue;
    // "beval aan te vallen"; "bood aan te bemiddelen": only the whole verb says something.
    const Cue* alone = scene.words.verb_form(scene.word(verb));
    if (scene.is(t + 1, "te") && (alone || !cue->has("i"))) continue;
    const bool ends = scene.punct(t + 1) || scene.at(t + 1).upos == Upos::SCONJ || (dat && t == verb + 2);
    const bool asks = (cue->standing == Standing::asked || cue->standing == Standing::planned) && cue->has("i");
    if (ends || scene.at(t).xpos == "VZ|fin" || (asks && te_follows(scene, t))) return t;
  }
  return none;
}

bool verbal(const Scene& scene, std::uint32_t token) {
  const Token& t = scene.at(token);
  if (t.upos == Upos::VERB || t.upos == Upos::AUX) return true;
  if (scene.finite(token)) return true;  // whatever the tagger takes it for
  // Participles are adjectives for some trees.
  return t.upos == Upos::ADJ && t.xpos.starts_with("WW");
}

VerbCue look(const Scene& scene, std::uint32_t token) {
  VerbCue out;
  if (!scene.sentence_of(token).parsed) {
    out.cue = scene.words.verb_form(scene.word(token));
    out.words = {token};
    return out;
  }
  if (!verbal(scene, token) || scene.rel(token, "aux") || (scene.rel(token, "amod") && !scene.finite(token)))
    return out;
  const std::string& lemma = scene.lemma(token);
  for (const std::uint32_t c : scene.tree.children(token)) {
    // Some trees hang "laten" under "weten".
    if (!scene.rel(c, "aux")) continue;
    const auto* helped = scene.words.many(scene.lemma(c));
    if (!helped) continue;
    for (const auto& [phrase, cue] : *helped) {
      if (phrase == lemma) return {cue, joined({token}, {c})};
    }
  }
  if (const auto* many = scene.words.many(bare_lemma(scene, token))) {
    // "komt uit op drie": "uit op", not "op".
    VerbCue longest;
    for (const auto& [phrase, cue] : *many) {
      const Tokens words = phrase_near(scene, token, phrase);
      if (words.empty() || words.size() + 1 <= longest.words.size()) continue;
      longest = {cue, joined({token}, words)};
    }
    if (longest.cue) return longest;
  }
  Tokens particle;
  std::string before = particle_of(scene, token, &particle);
  bool real = scene.words.listed("particle", before);
  if (!real) particle.clear();
  if (const MaybeIndex stray = real ? none : stray_particle(scene, token); stray != none) {
    real = true;
    particle = {*stray};
    before = scene.word(particle.front());
  }
  const std::string form = (real ? before : std::string()) + std::string(scene.word(token));
  // The form is surer than the lemma, which is a guess for rare verbs.
  if (real || lemma.find(scene.word(token).substr(0, 2)) == 0 || !scene.words.verb(lemma))
    out.cue = scene.words.verb_form(form);
  if (!out.cue && !real) out.cue = scene.words.verb(lemma);
  if (!out.cue && real) out.cue = scene.words.verb(lemma.starts_with(before) ? lemma : before + lemma);
  out.words = joined({token}, particle);
  return out;
}
}  // namespace

VerbCue verb_cue(const Scene& scene, std::uint32_t token) {
  std::optional<VerbCue>& known = scene.known_cue(token);
  if (!known) known = look(scene, token);
  return *known;
}

}  // namespace wederhoor::claims::nl
