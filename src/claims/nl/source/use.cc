// Decides whether a verb of saying says here that somebody said something, and who. "De politie meldt dat de man dood
// is". Not: "dat wil zeggen dat …", "wilde niet zeggen of …", "Denk niet dat …", "Vindt u dat …?". Tested by
// spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/order.h"
#include "claims/nl/bounds/reach.h"
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims {
namespace {

bool negated(const Scene& scene, std::uint32_t verb) {
  for (const std::uint32_t c : scene.tree.children(verb)) {
    // "zegt niet te weten": it is not known, but said.
    const bool below = c > verb && c + 1 < scene.size() && scene.is(c + 1, "te");
    if (scene.words.listed("negation", scene.word(c)) && !scene.rel(c, "obj") && !below) return true;
    if ((scene.rel(c, "nsubj") || scene.rel(c, "obl")) && scene.has_child(c, "det", "geen")) return true;
    if (scene.rel(c, "obj") && scene.has_child(c, "det", "geen") && scene.words.listed("time_unit", scene.lemma(c)))
      return true;
  }
  return false;
}

bool has_modal(const Scene& scene, std::uint32_t verb) {
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "aux") && scene.words.listed("modal", scene.lemma(c))) return true;
  }
  const std::int32_t up = scene.head(verb);
  return scene.rel(verb, "xcomp") && up >= 0 &&
         scene.words.listed("modal", scene.lemma(static_cast<std::uint32_t>(up)));
}

bool conditional(const Scene& scene, std::uint32_t verb) {
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "aux") && (scene.is(c, "zou") || scene.is(c, "zouden"))) return true;
  }
  return false;
}

bool perfect(const Scene& scene, std::uint32_t verb) {
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "aux") && (scene.is(c, "hebben") || scene.is(c, "zijn"))) return true;
  }
  for (std::uint32_t t = cluster_begin(scene, verb); t < cluster_end(scene, verb); ++t) {
    if (t != verb && (scene.is(t, "hebben") || scene.is(t, "zijn"))) return true;
  }
  return false;
}

bool has_case(const Scene& scene, std::uint32_t verb, std::string_view preposition) {
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if ((scene.rel(c, "obl") || scene.rel(c, "xcomp") || scene.rel(c, "compound:prt")) &&
        (scene.has_child(c, "case", preposition) || scene.has_child(c, "mark", preposition) ||
         scene.is(c, preposition)))
      return true;
  }
  return false;
}

bool reflexive(const Scene& scene, std::uint32_t verb) {
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (!scene.rel(c, "nsubj") && scene.words.listed("reflexive", scene.word(c))) return true;
  }
  return false;
}

// "wilde bewijzen dat", "zou willen vragen of": wanting only helps another verb.
bool helps_infinitive(const Scene& scene, std::uint32_t verb) {
  for (std::uint32_t t = verb + 1; t < scene.sentence_of(verb).last && t < verb + 20; ++t) {
    if (says_that(scene, t) || scene.punct(t)) return false;
    if (scene.at(t).xpos.starts_with("WW|inf|vrij") && !scene.is(t - 1, "te")) return true;
  }
  return false;
}

// "zei niet hoeveel doden er zijn", "maakte niet bekend of": what is not told.
bool keeps_silent(const Scene& scene, std::uint32_t verb) {
  if (!negated(scene, verb)) return false;
  for (std::uint32_t t = verb + 1; t < scene.sentence_of(verb).last && t < verb + 8; ++t) {
    if (scene.is(t, "dat") || scene.is(t, ":") || scene.is(t, ",")) return false;
    if (scene.is(t, "of") || scene.words.listed("question_word", scene.word(t)) || scene.is(t, "welke")) return true;
  }
  return false;
}

bool means_that(const Scene& scene, std::uint32_t verb) {
  const std::uint32_t first = scene.sentence_of(verb).first;
  if (!scene.is(verb, "zeggen") || verb < first + 2 || !(scene.is(verb - 1, "wil") || scene.is(verb - 1, "wilde")))
    return false;
  std::uint32_t t = verb - 1;
  while (t > first && scene.at(t - 1).upos == Upos::ADV) --t;
  return t > first && (scene.is(t - 1, "wat") || scene.is(t - 1, "dat") || scene.is(t - 1, "dit"));
}

// "het is gemakkelijk om te zeggen dat": nobody says it.
bool easy_to_say(const Scene& scene, std::uint32_t verb) {
  const std::int32_t up = scene.head(verb);
  return verb > scene.sentence_of(verb).first + 2 && scene.is(verb - 1, "te") && scene.is(verb - 2, "om") && up >= 0 &&
         scene.at(static_cast<std::uint32_t>(up)).upos == Upos::ADJ;
}

// "Denk niet dat …" tells somebody not to.
bool asked_or_bidden(const Scene& scene, std::uint32_t verb, std::int32_t subject) {
  const Sentence& sentence = scene.sentence_of(verb);
  const std::string_view who = subject == none ? std::string_view() : scene.word(static_cast<std::uint32_t>(subject));
  if (asks_whether(scene, verb, who)) return true;
  const bool first = verb == sentence.first || scene.words.listed("quotation_mark", scene.word(verb - 1));
  if (!first || !who.empty() || !finite_word(scene, verb) || verb + 1 >= sentence.last) return false;
  const Upos next = scene.at(verb + 1).upos;
  return next != Upos::DET && next != Upos::PROPN && next != Upos::NOUN &&
         !scene.words.listed("subject_pronoun", scene.word(verb + 1));
}

// "Ik hoor u zeggen dat": he who is heard says it.
Tokens heard_saying(const Scene& scene, std::uint32_t verb) {
  const std::int32_t up = scene.head(verb);
  if (up < 0 || !scene.at(verb).xpos.starts_with("WW|inf") || scene.is(verb - (verb > 0), "te")) return {};
  const auto hears = static_cast<std::uint32_t>(up);
  if (scene.lemma(hears) != "horen" && scene.lemma(hears) != "zien") return {};
  for (const std::uint32_t c : scene.tree.children(hears)) {
    if ((scene.rel(c, "obj") || scene.rel(c, "iobj")) && c < verb) return noun_phrase(scene, c);
  }
  for (std::uint32_t t = hears + 1; t < verb && t < hears + 4; ++t) {
    if (scene.words.listed("object_pronoun", scene.word(t)) || scene.is(t, "u")) return {t};
  }
  return {};
}
}  // namespace

// "Mensen die zich uitgeven als helpers stelden dat …": the tree has lost the subject, but all before the first main
// verb is it.
Tokens opening_phrase(const Scene& scene, std::uint32_t verb) {
  const Sentence& sentence = scene.sentence_of(verb);
  if (!scene.at(verb).xpos.starts_with("WW|pv") || scene.head(verb) >= 0) return {};
  std::uint32_t first = sentence.first;
  while (first < verb && (scene.punct(first) || scene.at(first).upos == Upos::CCONJ)) ++first;
  const Upos p = first < verb ? scene.at(first).upos : Upos::PUNCT;
  if (p != Upos::DET && p != Upos::NOUN && p != Upos::PROPN && p != Upos::PRON && p != Upos::NUM) return {};
  int others = 0;
  for (std::uint32_t t = first; t < verb; ++t) others += scene.is(t, ",");
  if (others > 0 || verb - first > 14) return {};
  Tokens out = Scene::range(first, verb);
  strip_times(scene, out);
  while (!out.empty() && scene.at(out.back()).upos == Upos::ADV) out.pop_back();
  return out;
}

bool asks_whether(const Scene& scene, std::uint32_t token, std::string_view who) {
  if (!scene.words.listed("addressed", who)) return false;
  std::uint32_t end = scene.sentence_of(token).last;
  while (end > token + 1 && scene.punct(end - 1) && !scene.is(end - 1, "?")) --end;
  return scene.is(end - 1, "?");
}

bool in_use(const Scene& scene, std::uint32_t verb, const Cue& cue) {
  const bool modal = has_modal(scene, verb);
  if (cue.row.ends_with(":willen") && helps_infinitive(scene, verb)) return false;
  if (verb >= scene.sentence_of(verb).first + 2 && (scene.is(verb - 1, "wil") || scene.is(verb - 1, "wilde")) &&
      (scene.is(verb - 2, "dat") || scene.is(verb - 2, "dit")))
    return false;  // dat wil zeggen
  const std::uint32_t opening = scene.sentence_of(verb).first, closing = scene.sentence_of(verb).last;
  if (cue.row.ends_with(":willen") && verb + 1 < closing && scene.is(verb + 1, "zeggen") && verb > opening &&
      (scene.is(verb - 1, "dat") || scene.is(verb - 1, "dit")))
    return false;
  if (verb > opening && scene.is(verb - 1, "zoals") && scene.words.listed("pointing_back", scene.word(verb)))
    return false;  // zoals gemeld
  if (cue.row.ends_with(":voorstellen") && verb + 1 < closing && scene.words.listed("reflexive", scene.word(verb + 1)))
    return false;  // stel je voor
  const bool passive = scene.tree.child(verb, "aux:pass") != none;
  const std::int32_t s = scene.tree.child(verb, "nsubj");
  const std::string_view who = s == none ? std::string_view() : scene.word(static_cast<std::uint32_t>(s));
  if (modal && passive && speaker_of(scene, verb).words.empty()) return false;  // mag worden genoemd
  if (modal && (who == "dat" || who == "dit")) return false;                    // dat wil zeggen
  if (means_that(scene, verb)) return false;                                    // wat dus wil zeggen dat
  if (asked_or_bidden(scene, verb, s)) return false;
  if ((modal || conditional(scene, verb)) && scene.words.listed("generic", who))
    return false;                                                                        // je zou het kunnen noemen
  if (conditional(scene, verb) && scene.words.listed("generic_men", who)) return false;  // dan men zou verwachten
  if (const std::int32_t f = finite_of(scene, verb); (modal || conditional(scene, verb)) && f != none) {
    const auto next = static_cast<std::uint32_t>(f) + 1;
    if (next < closing && scene.words.listed("generic_men", scene.word(next)))
      return false;  // "zou men een ramp noemen"
  }
  if (modal && passive && cue.has("n")) return false;  // mag uniek worden genoemd
  // Refusing to say is no claim.
  const bool says =
      cue.standing == Standing::attributed || cue.standing == Standing::confirmed || cue.standing == Standing::denied;
  if (says && modal && negated(scene, verb)) return false;
  if (says && modal && scene.rel(verb, "acl:relcl")) return false;
  if (says && keeps_silent(scene, verb)) return false;
  // "bevestigt noch ontkent dat": he says neither.
  if ((verb > opening && scene.is(verb - 1, "noch")) || (verb + 1 < closing && scene.is(verb + 1, "noch")))
    return false;
  if (easy_to_say(scene, verb)) return false;
  if (says && modal && scene.has_child(verb, "mark", "of")) return false;
  if (cue.standing == Standing::denied && scene.at(verb).xpos.starts_with("WW|vd") &&
      speaker_of(scene, verb).words.empty())
    return false;  // "het lijkt uitgesloten dat": nobody denies it
  const std::string& lemma = scene.lemma(verb);
  if (says && conditional(scene, verb) && !perfect(scene, verb)) return false;  // zouden hun plannen bekendmaken
  if (lemma == "verklaren" && has_case(scene, verb, "voor")) return false;      // voor gek verklaren
  if (lemma == "voorstellen" && reflexive(scene, verb)) return false;           // stel je voor
  const std::int32_t up = scene.head(verb);
  if (up >= 0 && scene.words.listed("refusing", scene.lemma(static_cast<std::uint32_t>(up))) &&
      scene.rel(verb, "xcomp"))
    return false;
  // What somebody could say inside a quotation is said by nobody: "Hij kan zeggen: …".
  if (scene.quotation_of(verb) != none) {
    const std::uint32_t from = std::max(scene.sentence_of(verb).first, verb > 4 ? verb - 4 : 0);
    for (std::uint32_t t = from; t < verb; ++t) {
      if (scene.words.listed("supposing", scene.word(t))) return false;
    }
  }
  if (lemma == "dreigen") {
    const std::int32_t c = scene.tree.child(verb, "xcomp");
    if (c != none && (scene.tree.child(static_cast<std::uint32_t>(c), "obj") == none || s == none)) return false;
  }
  return true;
}

Draft said_by(const Scene& scene, std::uint32_t verb, const VerbCue& cue, std::string construction) {
  Draft draft;
  draft.cue = cue.words;
  draft.cue_head = static_cast<std::int32_t>(verb);
  draft.standing = cue.cue->standing;
  draft.hearsay = cue.cue->hearsay;
  const Speaker speaker = speaker_of(scene, verb);
  draft.source = without(speaker.words, cue.words);
  if (draft.source.empty() && !speaker.passive) draft.source = opening_phrase(scene, verb);
  // A source stands on one side of its verb.
  Tokens side;
  const std::int32_t finite = finite_of(scene, verb);
  const std::int32_t opener = finite == none ? none : opener_of(scene, static_cast<std::uint32_t>(finite));
  for (const std::uint32_t t : draft.source) {
    // "de man die zegt dat": he stands before the clause that tells what he says.
    const bool told = opener != none && !scene.is(static_cast<std::uint32_t>(opener), "als") &&
                      holds(draft.source, static_cast<std::uint32_t>(opener));
    if (told ? t < static_cast<std::uint32_t>(opener) : (t > verb) == (draft.source.back() > verb)) side.push_back(t);
  }
  while (side.size() > 1 && (scene.is(side.back(), ",") || scene.at(side.back()).upos == Upos::CCONJ)) side.pop_back();
  if (!side.empty() && scene.at(side.front()).upos == Upos::ADP) side.clear();  // no subject begins so
  if (Tokens heard = heard_saying(scene, verb); !heard.empty()) side = std::move(heard);
  draft.source = settled_source(scene, verb, std::move(side));
  if (draft.source.empty() && !speaker.passive) draft.source = without(subject_by_order(scene, verb), cue.words);
  // "vroeg zijn omroep aan de bond om geld": whom he asks.
  if (draft.standing == Standing::asked && !draft.source.empty() && draft.source.back() < verb) {
    const auto to = std::find_if(draft.source.begin(), draft.source.end(), [&](auto t) { return scene.is(t, "aan"); });
    if (to != draft.source.begin()) draft.source.erase(to, draft.source.end());
  }
  if (speaker.passive && draft.source.empty()) {
    bool there = false;  // daarin wordt gezegd: something said it
    for (const std::uint32_t c : scene.tree.children(verb)) there |= scene.words.listed("in_that", scene.word(c));
    if (draft.standing == Standing::attributed && !there) {
      draft.standing = Standing::reported;
      draft.hearsay |= scene.words.listed("talk", scene.lemma(verb));
    } else if (draft.standing == Standing::opinion && cue.cue->has("s")) {
      draft.standing = Standing::speculated;
    }
  }
  if (negated(scene, verb)) {
    if (cue.cue->negated)
      draft.standing = *cue.cue->negated;
    else if (draft.standing == Standing::denied)
      draft.standing = Standing::confirmed;
    else
      draft.negative = true;
  } else if (draft.standing == Standing::denied) {
    draft.negative = true;
  }
  draft.because.push_back(scene.because(std::move(construction), cue.cue->row, cue.words));
  return draft;
}

}  // namespace wederhoor::claims
