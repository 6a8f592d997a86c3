// Decides what a noun of saying holds and whose it is. "De geruchten dat hij dood is", "een verzoek om hulp", "zijn
// verwijt was dat …". Not: "het feit dat", "rijst de vraag of", "een dreigbrief". Tested by spec/nl/nominal.md
// (tests/spec/spec_test.cc).
#include <algorithm>

#include "base/utf8.h"
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

bool person_like(const Scene& scene, std::uint32_t head) {
  if (scene.at(head).upos == Upos::PROPN) return true;
  const Span word = scene.at(head).span;
  for (const Mention& m : scene.mentions_in(word)) {
    if (m.head.contains(word)) return true;
  }
  return scene.words.listed("person", scene.lemma(head));
}

// Who gives, has or sends it: the subject of the verb that only supports the noun.
Tokens owner_by_verb(const Scene& scene, std::uint32_t noun) {
  const MaybeIndex up = scene.head(noun);
  if (up < 0) return {};
  const auto verb = *up;
  // "stuurde een brief aan allen met het verzoek …": the phrase hangs on a noun of the verb.
  if (scene.rel(noun, "nmod") && scene.has_child(noun, "case", "met")) {
    const std::uint32_t above = clause_of(scene, verb);
    return scene.at(above).upos == Upos::VERB ? speaker_of(scene, above).words : Tokens{};
  }
  // "de suggestie om … komt van hem"
  if (scene.rel(noun, "nsubj") && scene.words.listed("comes_from", scene.lemma(verb))) {
    for (const std::uint32_t c : scene.tree.children(verb)) {
      if (scene.rel(c, "obl") && (scene.has_child(c, "case", "van") || scene.has_child(c, "case", "uit")))
        return noun_phrase(scene, c);
    }
  }
  const bool object = scene.rel(noun, "obj");
  const bool along =
      scene.rel(noun, "obl") && (scene.has_child(noun, "case", "met") || scene.has_child(noun, "case", "tot") ||
                                 scene.has_child(noun, "case", "door") || scene.has_child(noun, "case", "in"));
  if (!object && !along) return {};
  // "kreeg de indruk": his; "kreeg het bericht": another's.
  const Cue* cue = scene.words.noun(scene.lemma(noun));
  const bool gets = scene.lemma(verb) == "krijgen" && cue && cue->standing == Standing::opinion;
  if (object && !gets && !scene.words.listed("support", scene.lemma(verb))) return {};
  if (along && scene.has_child(noun, "case", "tot") && !scene.words.listed("support", scene.lemma(verb))) return {};
  return speaker_of(scene, verb).words;
}

Tokens owner(const Scene& scene, std::uint32_t noun, MaybeIndex content_head) {
  for (const std::uint32_t c : scene.tree.children(noun)) {
    if (scene.rel(c, "nmod:poss")) return noun_phrase(scene, c);
  }
  for (const std::uint32_t c : scene.tree.children(noun)) {
    if (c == content_head || !scene.rel(c, "nmod")) continue;
    if (scene.has_child(c, "case", "van") || scene.has_child(c, "case", "uit") || scene.has_child(c, "case", "door"))
      return noun_phrase(scene, c);
  }
  Tokens by_verb = owner_by_verb(scene, noun);
  if (!by_verb.empty()) return by_verb;
  for (const std::uint32_t c : scene.tree.children(noun)) {
    // "Oekraïense ontkenningen"
    if (scene.rel(c, "amod") && scene.at(c).upos == Upos::ADJ &&
        base::starts_upper(scene.at(c).span.of(scene.report.text)) && c != scene.sentence_of(c).first)
      return {c};
  }
  return {};
}

MaybeIndex clause_behind(const Scene& scene, std::uint32_t noun, const Cue& cue) {
  for (const std::uint32_t c : scene.tree.children(noun)) {
    if (!scene.rel(c, "acl") && !scene.rel(c, "ccomp") && !scene.rel(c, "csubj") && !scene.rel(c, "advcl")) continue;
    if (c < noun) continue;
    if (scene.has_child(c, "mark", "dat") || scene.has_child(c, "mark", "of")) {
      if (cue.has("s")) return c;
    } else if (scene.has_child(c, "mark", "te") && cue.has("i")) {
      return c;
    }
  }
  return none;
}

// "Het vermoeden is dat …", "Zijn verwijt was dat …"
MaybeIndex clause_beside(const Scene& scene, std::uint32_t noun, const Cue& cue) {
  const MaybeIndex up = scene.head(noun);
  if (up < 0 || !scene.rel(noun, "nsubj") || !cue.has("s")) return none;
  const auto verb = *up;
  if (scene.has_child(verb, "mark", "dat") && scene.tree.child(verb, "cop") != none) return none;
  const std::string& lemma = scene.lemma(verb);
  if (lemma != "zijn" && lemma != "luiden" && lemma != "blijven") return none;
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if ((scene.rel(c, "ccomp") || scene.rel(c, "csubj")) && scene.has_child(c, "mark", "dat")) return c;
  }
  return none;
}

MaybeIndex phrase_behind(const Scene& scene, std::uint32_t noun, const Cue& cue) {
  for (const std::uint32_t c : scene.tree.children(noun)) {
    if (!scene.rel(c, "nmod") || c < noun) continue;
    for (const std::uint32_t k : scene.tree.children(c)) {
      if (!scene.rel(k, "case") || !cue.takes(scene.word(k))) continue;
      if (scene.is(k, "van") && person_like(scene, c)) continue;
      return c;
    }
  }
  return none;
}

// "Zijn verwijt was verder dat …": the dat behind the noun, its verb and a word or two.
MaybeIndex dat_beside(const Scene& scene, std::uint32_t noun, const Cue& cue) {
  const std::uint32_t last = scene.sentence_of(noun).last;
  std::uint32_t t = noun + 1;
  const std::string lemma = t < last ? scene.lemma(t) : std::string();
  if (!cue.has("s") || (lemma != "zijn" && lemma != "luiden" && lemma != "blijven") || !finite_word(scene, t))
    return none;
  for (int step = 0; ++t < last && step < 4; ++step) {
    if (says_that(scene, t)) return t;
    if (scene.at(t).upos != Upos::ADV && scene.at(t).upos != Upos::ADJ && !scene.is(t, ",")) return none;
  }
  return none;
}

// "geruchten over een brug": the phrase right behind the noun, whatever the tree hangs it on.
MaybeIndex phrase_next(const Scene& scene, std::uint32_t noun, const Cue& cue) {
  const std::uint32_t last = scene.sentence_of(noun).last;
  if (noun + 2 >= last || scene.at(noun + 1).upos != Upos::ADP || !cue.takes(scene.word(noun + 1))) return none;
  // "melding van drie doden"; whose it is stands behind van too.
  const bool counts = scene.at(noun + 2).upos == Upos::NUM ||
                      scene.words.listed("number_adverb", scene.word(noun + 2)) ||
                      scene.words.listed("judging_article", scene.word(noun + 2));
  if (scene.is(noun + 1, "van") && !counts) return none;
  const std::uint32_t head = noun_head(scene, noun + 2);
  const Upos p = scene.at(head).upos;
  // "geruchten over ontslagen": a participle for the tagger.
  if (head == noun + 2 && scene.at(head).xpos.starts_with("WW|vd") && scene.tree.child(head, "aux") == none)
    return head;
  return p == Upos::NOUN || p == Upos::PROPN ? head : none;
}

// "gaf het leger opdracht de brug te sluiten", "heeft een beroep op hem gedaan het verbod op te heffen": the clause
// with te behind the noun or the verb that supports it; no tokens where none is there.
Tokens infinitive_behind(const Scene& scene, std::uint32_t noun, const Cue& cue) {
  const MaybeIndex up = scene.head(noun);
  if (!cue.has("i") || up < 0) return {};
  const auto verb = *up;
  const bool supported = scene.rel(noun, "obj") && scene.words.listed("support", scene.lemma(verb));
  const bool next = noun + 1 < scene.size() && scene.is(noun + 1, "om");
  const bool with = next || (scene.has_child(noun, "case", "met") && noun > 1 &&
                             (scene.is(noun - 1, "het") || scene.is(noun - 1, "de") || scene.is(noun - 1, "een")));
  if (!supported && !with) return {};
  const std::uint32_t last = scene.sentence_of(noun).last;
  std::uint32_t from = supported && verb > noun && verb < noun + 16 ? verb + 1 : noun + 1;
  while (from < last && (scene.is(from, ",") || scene.is(from, "om") || finite_word(scene, from))) ++from;
  if (from >= last) return {};
  const Reach to = reach(scene, from, 0);
  Tokens out = Scene::range(from, to.end);
  scene.trim(out);
  for (const std::uint32_t t : out) {
    if (scene.is(t, ",") || finite_word(scene, t)) break;
    if (scene.is(t, "te") && scene.rel(t, "mark")) return to_last_te(scene, std::move(out));
  }
  return {};
}

// What the noun holds: its clauses, or a phrase.
struct Held {
  std::vector<Tokens> contents;
  MaybeIndex head = none;
  bool clausal = false, beside = false;
};

MaybeIndex own_dat(const Scene& scene, std::uint32_t noun, MaybeIndex clause_head) {
  if (clause_head == none) return none;
  for (const std::uint32_t c : scene.tree.children(*clause_head)) {
    if (scene.rel(c, "mark") && c > noun && says_that(scene, c)) return c;
  }
  return none;
}

// "kwam het bericht binnen dat", "doet het gerucht de ronde dat": the dat behind what closes the clause of the noun.
MaybeIndex dat_put_off(const Scene& scene, std::uint32_t noun) {
  const std::uint32_t last = scene.sentence_of(noun).last;
  std::uint32_t t = noun + 1;
  if (t + 2 < last && scene.is(t, "de") && scene.is(t + 1, "ronde"))
    t += 2;
  else if (t < last && scene.at(t).xpos == "VZ|fin" && scene.words.listed("particle", scene.word(t)))
    ++t;
  else
    return none;
  while (t < last && t < noun + 5 && (scene.is(t, ",") || in_cluster(scene, t))) ++t;
  return t + 2 < last && scene.is(t, "dat") && says_that(scene, t) ? MaybeIndex(t) : none;
}

Held held_by(const Scene& scene, std::uint32_t noun, const Cue& cue) {
  Held out;
  out.head = clause_behind(scene, noun, cue);
  MaybeIndex opener = own_dat(scene, noun, out.head);
  if (opener == none && cue.has("s")) opener = dat_next(scene, noun);
  if (opener == none && cue.has("s")) opener = dat_put_off(scene, noun);
  out.beside = out.head == none && opener == none;
  // "De conclusie is dat": beside the noun, not held by it.
  if (opener != none && noun + 1 < scene.size() && scene.words.listed("being", scene.word(noun + 1))) out.beside = true;
  if (opener == none && out.head == none) {
    out.head = clause_beside(scene, noun, cue);
    if (out.head != none) opener = own_dat(scene, noun, out.head);
    if (opener == none) opener = dat_beside(scene, noun, cue);
  }
  out.clausal = out.head != none || opener != none;
  if (opener != none) {
    const auto o = *opener;
    out.contents = marked_clauses(scene, o);
    if (out.head == none && scene.head(o) >= 0) out.head = scene.head(o);
    return out;
  }
  if (out.clausal) {
    const auto h = *out.head;
    Tokens content = clause(scene, h, {noun});
    if (scene.has_child(h, "mark", "te")) {
      for (const std::uint32_t c : own_conjuncts(scene, h)) content = joined(content, scene.tree.below(c));
    }
    out.contents.push_back(std::move(content));
    return out;
  }
  if (Tokens content = infinitive_behind(scene, noun, cue); !content.empty()) {
    out.clausal = true, out.beside = false;
    out.head = content.front();
    out.contents.push_back(std::move(content));
    return out;
  }
  out.head = phrase_behind(scene, noun, cue);
  if (out.head == none) out.head = phrase_next(scene, noun, cue);
  if (out.head == none) return out;
  const auto h = *out.head;
  Tokens content;
  for (const std::uint32_t t : scene.tree.below(h)) {
    if (t > noun) content.push_back(t);
  }
  for (const std::uint32_t c : scene.tree.children(h)) {
    if (scene.rel(c, "case")) content = without(content, scene.tree.below(c));
  }
  if (!content.empty() && scene.at(content.front()).upos == Upos::ADP) content.erase(content.begin());
  scene.trim(content);
  out.contents.push_back(full_object(scene, std::move(content), {noun}));
  return out;
}

bool read_already(const Scene& scene, std::uint32_t noun) {
  for (const std::size_t d : scene.touching(scene.at(noun).sentence)) {
    const Draft& draft = scene.drafts[d];
    if (draft.cue_head && draft.cue_head == scene.head(noun) && scene.rel(noun, "obj") && draft.made_by("object"))
      return true;  // it is the object of a verb of saying
  }
  // "is de mening toegedaan dat": so is this.
  if (noun + 1 < scene.sentence_of(noun).last && scene.is(noun + 1, "toegedaan")) return true;
  // "van mening" is an attitude.
  return noun > scene.sentence_of(noun).first &&
         scene.words.attitude(std::string(scene.word(noun - 1)) + " " + std::string(scene.word(noun)));
}

// "zei in een verklaring dat …", "voert als argument aan dat …": the verb says it, the noun tells where or as what.
bool said_in_it(const Scene& scene, std::uint32_t noun, const Tokens& content) {
  const bool document = (scene.has_child(noun, "case", "in") && scene.words.listed("document", scene.lemma(noun))) ||
                        (noun > 0 && scene.is(noun - 1, "onder"));  // "verklaarde onder ede dat"
  const auto& near = scene.touching(scene.at(noun).sentence);
  return std::any_of(near.begin(), near.end(), [&](std::size_t d) {
    const Draft& draft = scene.drafts[d];
    return !draft.dropped && draft.made_by("complement") && !draft.content.empty() && !draft.cue.empty() &&
           !content.empty() && draft.cue.front() < noun && draft.content.front() == content.front() &&
           (document || (draft.cue.back() > noun && scene.is(noun - 1, "als")));
  });
}

}  // namespace

Outcome read_noun(Scene& scene, const Place& place) {
  const std::uint32_t noun = place.at;
  const Cue& cue = *place.cue;
  if (read_already(scene, noun)) return refused("another construction has read it");
  Held held = held_by(scene, noun, cue);
  if (!held.head || held.contents.empty()) return refused("neither a clause nor a phrase tells what it holds");
  if (said_in_it(scene, noun, held.contents.front())) return refused("a verb says it: zei in een verklaring dat");
  Draft draft;
  draft.form = Form::nominal;
  draft.cue = {noun};
  draft.cue_head = noun;
  draft.standing = cue.standing;
  draft.hearsay = cue.hearsay;
  draft.head = held.head;
  draft.because.push_back(scene.because("noun", cue.row, {noun}));
  draft.source = owner(scene, noun, held.head);
  for (const Tokens& content : held.contents) draft.source = without(draft.source, joined({noun}, content));
  const bool always = scene.words.listed("always_hearsay", scene.lemma(noun));
  if (draft.source.empty() && (cue.needs_source || (!held.clausal && !always && !cue.hearsay)))
    return refused("nobody is named whose it is");
  if (held.beside && held.clausal && draft.source.empty() && cue.standing != Standing::speculated)
    return refused("nobody is named whose it is: de conclusie is dat");
  if (draft.source.empty() && draft.standing == Standing::attributed) draft.standing = Standing::reported;
  if (draft.source.empty() && scene.words.listed("talk_noun", scene.lemma(noun))) draft.hearsay = true;
  if (!draft.source.empty() && !always) draft.hearsay = false;
  if (draft.standing == Standing::denied) draft.negative = true;
  if (scene.has_child(noun, "det", "geen")) draft.negative = !draft.negative;  // "geen aanwijzing dat"
  bool any = false;
  for (const Tokens& content : held.contents) {
    Draft one = draft;
    one.content = without(content, joined(draft.cue, draft.source));
    scene.trim(one.content);
    if (one.content.empty()) continue;
    scene.drafts.push_back(std::move(one));
    any = true;
  }
  return any ? claimed : refused(nothing_left);
}

}  // namespace wederhoor::claims::nl
