// Decides whether a verb of saying says here that somebody said something: each row of the table below is a use in
// which it does not. "De politie meldt dat de man dood is" is none of them. "dat wil zeggen dat …", "wilde niet zeggen
// of …", "Denk niet dat …", "Vindt u dat …?" are. Tested by spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

bool has_modal(const Scene& scene, std::uint32_t verb) {
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "aux") && scene.words.listed("modal", scene.lemma(c))) return true;
  }
  const MaybeIndex up = scene.head(verb);
  return scene.rel(verb, "xcomp") && up >= 0 && scene.words.listed("modal", scene.lemma(*up));
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
  const MaybeIndex up = scene.head(verb);
  return verb > scene.sentence_of(verb).first + 2 && scene.is(verb - 1, "te") && scene.is(verb - 2, "om") && up >= 0 &&
         scene.at(*up).upos == Upos::ADJ;
}

// "Denk niet dat …" tells somebody not to.
bool asked_or_bidden(const Scene& scene, std::uint32_t verb, MaybeIndex subject) {
  const Sentence& sentence = scene.sentence_of(verb);
  const std::string_view who = subject == none ? std::string_view() : scene.word(*subject);
  if (asks_whether(scene, verb, who)) return true;
  const bool first = verb == sentence.first || scene.words.listed("quotation_mark", scene.word(verb - 1));
  if (!first || !who.empty() || !finite_word(scene, verb) || verb + 1 >= sentence.last) return false;
  const Upos next = scene.at(verb + 1).upos;
  return next != Upos::DET && next != Upos::PROPN && next != Upos::NOUN &&
         !scene.words.listed("subject_pronoun", scene.word(verb + 1));
}

// The verb at its place, and what is asked of it more than once.
struct Use {
  const Scene& scene;
  std::uint32_t verb;
  const Cue& cue;
  std::uint32_t first = scene.sentence_of(verb).first, last = scene.sentence_of(verb).last;
  bool modal = has_modal(scene, verb), would = conditional(scene, verb);
  bool passive = scene.tree.child(verb, "aux:pass") != none;
  MaybeIndex subject = scene.tree.child(verb, "nsubj");
  std::string_view who = subject ? scene.word(*subject) : std::string_view();
  bool says =
      cue.standing == Standing::attributed || cue.standing == Standing::confirmed || cue.standing == Standing::denied;

  bool before(std::uint32_t steps, std::string_view word) const {
    return verb >= first + steps && scene.is(verb - steps, word);
  }
  bool next(std::string_view word) const { return verb + 1 < last && scene.is(verb + 1, word); }
  bool next_listed(std::string_view list) const {
    return verb + 1 < last && scene.words.listed(list, scene.word(verb + 1));
  }
  bool is(std::string_view lemma) const { return scene.lemma(verb) == lemma; }
  bool nobody_named() const { return speaker_of(scene, verb).words.empty(); }
};

bool tells_meaning(const Use& use) {
  const bool wil = use.before(1, "wil") || use.before(1, "wilde");
  if (wil && (use.before(2, "dat") || use.before(2, "dit"))) return true;
  if (use.cue.unless == "helping" && use.next("zeggen") && (use.before(1, "dat") || use.before(1, "dit"))) return true;
  return (use.modal && (use.who == "dat" || use.who == "dit")) || means_that(use.scene, use.verb);
}

bool said_by_anybody(const Use& use) {
  if (!use.modal && !use.would) return false;
  if (use.scene.words.listed("generic", use.who)) return true;
  if (use.would && use.scene.words.listed("generic_men", use.who)) return true;
  const MaybeIndex finite = finite_of(use.scene, use.verb);
  return finite && *finite + 1 < use.last && use.scene.words.listed("generic_men", use.scene.word(*finite + 1));
}

bool supposed_in_quotation(const Use& use) {
  if (!use.scene.quotation_of(use.verb)) return false;
  for (std::uint32_t t = std::max(use.first, use.verb > 4 ? use.verb - 4 : 0); t < use.verb; ++t) {
    if (use.scene.words.listed("supposing", use.scene.word(t))) return true;
  }
  return false;
}

bool refused_to(const Use& use) {
  const MaybeIndex up = use.scene.head(use.verb);
  return up && use.scene.rel(use.verb, "xcomp") && use.scene.words.listed("refusing", use.scene.lemma(*up));
}

bool about_to_happen(const Use& use) {
  if (use.next("ermee")) return false;  // "dreigt ermee de brug te sluiten"
  const MaybeIndex deed = use.is("dreigen") ? use.scene.tree.child(use.verb, "xcomp") : MaybeIndex();
  return deed && (use.scene.tree.child(*deed, "obj") == none || !use.subject);
}

// "De politie roept getuigen op": a finite verb that helps no other stands before it in its clause, so it is the noun.
bool noun_here(const Use& use) {
  if (!use.scene.words.listed("noun_too", use.scene.word(use.verb)) || use.before(1, "te")) return false;
  for (std::uint32_t t = use.verb; t-- > use.first;) {
    if (use.scene.punct(t) || waits_for_verb(use.scene, t) || use.scene.at(t).upos == Upos::CCONJ) return false;
    if (!finite_word(use.scene, t)) continue;
    const std::string& lemma = use.scene.lemma(t);
    return !use.scene.words.listed("modal", lemma) && !use.scene.words.listed("helps_infinitive", lemma);
  }
  return false;
}

// "Als de minister zegt dat …, moet hij", "Stel dat hij bekent", "Wie beweert dat …, liegt": nobody has said so yet.
bool only_supposed(const Use& use) {
  const Scene& scene = use.scene;
  const MaybeIndex finite = finite_of(scene, use.verb);
  if (!finite || scene.at(*finite).xpos.find("tgw") == std::string::npos || scene.quotation_of(use.verb)) return false;
  const MaybeIndex opener = opener_of(scene, *finite);
  // "…, is hij serieus als hij zegt dat": he does say so.
  std::uint32_t dat = use.verb + 1;
  while (dat < use.last && scene.at(dat).upos == Upos::ADV) ++dat;
  if (dat >= use.last || !says_that(scene, dat)) return false;
  if (use.who == "wie" && *use.subject == use.first) return true;
  if (!opener || *opener > use.first + 1) return false;
  const bool bids = scene.is(*opener, "dat") && *opener == use.first + 1 && scene.is(use.first, "stel");
  if (!bids && !scene.words.listed("condition", scene.word(*opener))) return false;
  const Tokens who = speaker_of(scene, use.verb).words;
  return !who.empty() && who.front() > *opener && who.back() < use.verb;
}

struct Refusal {
  std::string_view reason;
  bool (*holds)(const Use&);
};
constexpr Refusal refusals[] = {
    {"it only helps another verb: wilde bewijzen dat",
     [](const Use& u) { return u.cue.unless == "helping" && helps_infinitive(u.scene, u.verb); }},
    {"it tells what something means: dat wil zeggen", tells_meaning},
    {"it says of them that they do so: het ministerie liegt: …",
     [](const Use& u) { return u.cue.unless == "accusing" && u.next(":"); }},
    {"knowing is saying only where it is put in: …, weet de wachter; not: weet hij niet",
     [](const Use& u) {
       if (u.cue.unless != "knowing") return false;
       const bool put_in = u.verb > u.first && (u.before(1, ",") || mark_of_speech(u.scene, u.verb - 1));
       bool refuses = !put_in || u.next_listed("subject_pronoun") || u.scene.quotation_of(u.verb);
       for (std::uint32_t t = u.verb + 1; t < u.last && t < u.verb + 7; ++t)
         refuses |= u.scene.words.listed("negation", u.scene.word(t)) || u.scene.is(t, "evenmin");
       return refuses;
     }},
    {"it points back: zoals gemeld",
     [](const Use& u) { return u.before(1, "zoals") && u.scene.words.listed("pointing_back", u.scene.word(u.verb)); }},
    {"it bids to imagine: stel je voor",
     [](const Use& u) {
       return (u.cue.unless == "imagining" && u.next_listed("reflexive")) ||
              (u.is("voorstellen") && reflexive(u.scene, u.verb));
     }},
    {"what may be said by nobody in particular: mag worden genoemd",
     [](const Use& u) { return u.modal && u.passive && (u.cue.has("n") || u.nobody_named()); }},
    {"it asks or bids who is addressed: Vindt u dat, Denk niet dat",
     [](const Use& u) { return asked_or_bidden(u.scene, u.verb, u.subject); }},
    {"what anybody could say: je zou het kunnen noemen", said_by_anybody},
    {"refusing to say is no claim: wilde niet zeggen",
     [](const Use& u) { return u.says && u.modal && negated(u.scene, u.verb); }},
    {"a relative clause about what can be said: die kan vertellen",
     [](const Use& u) { return u.says && u.modal && u.scene.rel(u.verb, "acl:relcl"); }},
    {"what is not told: zei niet hoeveel", [](const Use& u) { return u.says && keeps_silent(u.scene, u.verb); }},
    {"neither is said: bevestigt noch ontkent", [](const Use& u) { return u.before(1, "noch") || u.next("noch"); }},
    {"nobody says it: het is gemakkelijk om te zeggen", [](const Use& u) { return easy_to_say(u.scene, u.verb); }},
    {"whether it can be said is asked: of hij kan bevestigen",
     [](const Use& u) { return u.says && u.modal && u.scene.has_child(u.verb, "mark", "of"); }},
    {"nobody denies it: het lijkt uitgesloten dat",
     [](const Use& u) {
       return u.cue.standing == Standing::denied && u.scene.at(u.verb).xpos.starts_with("WW|vd") && u.nobody_named();
     }},
    {"what would be said: zouden hun plannen bekendmaken",
     [](const Use& u) { return u.says && u.would && !perfect(u.scene, u.verb); }},
    {"it calls somebody so: voor gek verklaren",
     [](const Use& u) {
       if (!u.is("verklaren") || !has_case(u.scene, u.verb, "voor")) return false;
       for (std::uint32_t t = u.verb + 1; t < u.last; ++t) {  // not: verklaarde voor de camera dat
         if (u.scene.is(t, "dat") && u.scene.at(t).upos == Upos::SCONJ)
           return !(u.next("voor") && u.verb + 2 < u.last && u.scene.at(u.verb + 2).upos == Upos::DET);
       }
       return true;
     }},
    {"somebody refuses to: weigert te zeggen", refused_to},
    {"what somebody could say, in a quotation: Hij kan zeggen: …", supposed_in_quotation},
    {"it is about to happen: dreigt in te storten", about_to_happen},
    {"what anybody must reckon with: moeten rekening houden met vertraging",
     [](const Use& u) { return u.modal && u.cue.row.ends_with(":rekening houden"); }},
    {"a thing bodes it: dat voorspelt weinig goeds",
     [](const Use& u) { return u.is("voorspellen") && (u.who == "dat" || u.who == "dit"); }},
    {"it is a noun here: roept getuigen op", noun_here},
    {"it is only supposed that somebody says so: als de minister zegt dat", only_supposed},
};
}  // namespace

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

bool asks_whether(const Scene& scene, std::uint32_t token, std::string_view who) {
  if (!scene.words.listed("addressed", who)) return false;
  std::uint32_t end = scene.sentence_of(token).last;
  while (end > token + 1 && scene.punct(end - 1) && !scene.is(end - 1, "?")) --end;
  return scene.is(end - 1, "?");
}

std::string_view why_unused(const Scene& scene, std::uint32_t verb, const Cue& cue) {
  const Use use{scene, verb, cue};
  for (const Refusal& refusal : refusals) {
    if (refusal.holds(use)) return refusal.reason;
  }
  return {};
}

}  // namespace wederhoor::claims::nl
