// Decides by the words alone where a clause ends: each conjunction and each relative pronoun waits for a finite verb,
// and a finite verb that nothing waits for belongs to the clause around it. "Hij zegt dat de man die hem zag, weg is,
// maar hij twijfelt": the clause ends at "weg is". Not: "dat hij kwam en ging" (one dat over both). Trees often cut
// such clauses short or run on; the order of words does not. Tested by spec/nl/reach.md (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"

#include <algorithm>

#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

bool dash(const Scene& scene, std::uint32_t t) { return scene.is(t, "-") || scene.is(t, "–") || scene.is(t, "—"); }

// The other half of a bracket or dash within the sentence; t where there is none.
std::uint32_t other_half(const Scene& scene, std::uint32_t t, std::uint32_t last) {
  const bool bracket = scene.is(t, "(") || scene.is(t, "[");
  for (std::uint32_t k = t + 1; k < last; ++k) {
    if (bracket ? scene.is(k, ")") || scene.is(k, "]") : dash(scene, k)) return k;
  }
  return t;
}

// Behind this finite verb the clause is over or goes on with other verbs: it stands last, as in a clause below another.
bool stands_last(const Scene& scene, std::uint32_t t, std::uint32_t last) {
  if (t + 1 >= last || scene.punct(t + 1) || scene.at(t + 1).upos == Upos::CCONJ) return true;
  const bool but = scene.is(t - 1, "maar");
  if (scene.at(t + 1).upos == Upos::SCONJ) return scene.at(t - 1).upos == Upos::CCONJ && !but;
  const Token& next = scene.at(t + 1);
  // "waar een moskee omgeven is door water": a phrase behind both verbs.
  if (next.upos == Upos::ADP && scene.at(t).upos == Upos::AUX && scene.at(t - 1).xpos.starts_with("WW|vd")) return true;
  return scene.is(t + 1, "te") || next.xpos.starts_with("WW|inf") || next.xpos.starts_with("WW|vd");
}

// "dat ik kwam, maar die brug zou zijn gesloten": behind maar the clause of the writer goes on.
bool but_clause(const Scene& scene, std::int32_t conjunction, std::uint32_t verb, std::uint32_t last) {
  if (conjunction < 0) return false;
  const auto c = static_cast<std::uint32_t>(conjunction);
  const bool plain_end = verb + 1 >= last || scene.punct(verb + 1);
  return (scene.is(c, "maar") || scene.is(c, "want") || scene.is(c, "doch")) && !plain_end;
}

struct Walk {
  const Scene& scene;
  std::uint32_t last;
  int waiting;
  std::uint32_t closed;           // behind the last finite verb that was waited for
  std::int32_t conjunction = -1;  // since then
  std::int32_t comma = -1;

  bool opened = false;  // another clause has been opened within
  bool over = false;    // the finite verb of the clause itself has come
  void close(std::uint32_t t) {
    if (!over) go_on(t);
    over = true;
  }
  void go_on(std::uint32_t t) {
    closed = t + 1, conjunction = -1, comma = -1;
    if (participle_for_finite(t)) ++closed;
    // The rest of its verbs: "zou worden", "hadden hervat".
    while (closed < last && !finite_word(scene, closed) &&
           (scene.at(closed).xpos.starts_with("WW|inf") || scene.at(closed).xpos.starts_with("WW|vd") ||
            (scene.is(closed, "te") && scene.at(closed).upos == Upos::ADP)))
      ++closed;
  }
  // "dat drie mannen zijn ontkomen": a participle that looks like a finite verb.
  bool participle_for_finite(std::uint32_t t) const {
    if (t + 1 >= last || !finite_word(scene, t + 1)) return false;
    return t + 2 >= last || scene.punct(t + 2);
  }
  bool conjoined_before(std::uint32_t t) const {
    return conjunction >= 0 && static_cast<std::uint32_t>(conjunction) + 3 > t;
  }
  // Where the clause ends when the finite verb at t belongs to another.
  std::uint32_t end_before(std::uint32_t t) const {
    std::int32_t end = static_cast<std::int32_t>(t);
    // "… om een medaille" zei hij
    if (t > closed && scene.punct(t - 1) && scene.words.listed("quotation_mark", scene.word(t - 1)) &&
        verb_cue(scene, t).cue)
      return t - 1;
    const auto c = static_cast<std::uint32_t>(conjunction);
    if (conjunction > 0 && conjunction < end - 1 &&
        (scene.is(c - 1, ",") || scene.is(c, "maar") || scene.is(c, "want")))
      end = conjunction;
    else if (comma == end - 1)
      end = comma;
    else if (conjunction > comma)
      end = conjunction;
    else if (comma >= 0)
      end = comma;
    else if (t > closed)
      end = static_cast<std::int32_t>(closed);
    return static_cast<std::uint32_t>(end);
  }
};
}  // namespace

// "…, iets waarop de raad aandringt", "…, een uitspraak die niemand staaft": the writer speaks of what was said.
bool writers_remark(const Scene& scene, std::uint32_t comma) {
  const std::uint32_t last = scene.sentence_of(comma).last;
  if (comma + 4 >= last) return false;
  const auto relative = [&](std::uint32_t t) {
    return scene.at(t).xpos.starts_with("VNW|betr") || scene.word(t).starts_with("waar") || scene.is(t, "wat") ||
           scene.is(t, "dat");
  };
  if (scene.is(comma + 1, "iets")) return relative(comma + 2);
  // "…, wat Moskou ontkent"
  for (std::uint32_t t = comma + 2; scene.is(comma + 1, "wat") && t < last && t < comma + 12 && !scene.punct(t); ++t) {
    if (!verb_word(scene, t)) continue;
    const VerbCue cue = verb_cue(scene, t);
    if (cue.cue && (cue.cue->standing == Standing::denied || cue.cue->standing == Standing::confirmed ||
                    cue.cue->has("a") || cue.cue->has("n")))
      return true;
  }
  if (!scene.is(comma + 1, "een")) return false;
  std::uint32_t noun = comma + 2;
  while (noun + 2 < last && noun < comma + 4 && scene.at(noun).upos == Upos::ADJ) ++noun;
  const bool said = scene.words.noun(scene.lemma(noun)) || scene.words.listed("what_was_said", scene.lemma(noun));
  return said && relative(noun + 1);
}

void cut_clause_at_colon(const Scene& scene, Tokens& words, std::uint32_t last) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!scene.is(words[i], ":") || !main_clause(scene, words[i] + 1, last)) continue;
    words.resize(i);
    return;
  }
}

Tokens before_remark(const Scene& scene, Tokens words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!scene.is(words[i] - 1, ",") || !writers_remark(scene, words[i] - 1)) continue;
    words.resize(i);
    scene.trim(words);
    break;
  }
  return words;
}

// Does a clause around the one that begins at `from` still wait for its verb?
bool waits_before(const Scene& scene, std::uint32_t from) {
  int waiting = 0;
  for (std::uint32_t t = scene.sentence_of(from).first; t + 1 < from; ++t) {
    if (waits_for_verb(scene, t)) ++waiting;
    if (finite_word(scene, t) && waiting > 0) --waiting;
  }
  return waiting > 0;
}

// "…, de rebellen dat B": the dat of somebody named right behind the comma; none.
MaybeIndex other_dat(const Scene& scene, std::uint32_t comma) {
  const std::uint32_t last = scene.sentence_of(comma).last;
  if (comma + 4 >= last || !begins_noun(scene, comma + 1) || scene.at(comma + 1).upos == Upos::PRON) return none;
  for (std::uint32_t t = comma + 2; t + 2 < last && t < comma + 6; ++t) {
    if (scene.is(t, "dat") && says_that(scene, t)) {
      const Upos who = scene.at(t - 1).upos;
      const bool another = scene.words.listed("rest_of_them", scene.word(t - 1));  // "…, de andere dat B"
      return who == Upos::NOUN || who == Upos::PROPN || another ? MaybeIndex(t) : none;
    }
    if (scene.punct(t) || verb_word(scene, t) || waits_for_verb(scene, t)) return none;
  }
  return none;
}

// Does another "en dat" follow in the sentence?
static bool lists_more(const Scene& scene, std::uint32_t dat) {
  const std::uint32_t last = scene.sentence_of(dat).last;
  for (std::uint32_t t = dat + 2; t < last && t < dat + 60; ++t) {
    if (scene.is(t, "dat") && scene.is(t - 1, "en")) return true;
  }
  return false;
}

Reach reach(const Scene& scene, std::uint32_t from, int waiting) {
  Walk walk{scene, scene.sentence_of(from).last, waiting, from};
  for (std::uint32_t t = from; t < walk.last; ++t) {
    if (scene.is(t, "(") || scene.is(t, "[") || dash(scene, t)) {
      const std::uint32_t other = other_half(scene, t, walk.last);
      if (other == t && walk.waiting == 0 && dash(scene, t)) return {t, none};
      t = other;
      continue;
    }
    if (scene.is(t, ";") || scene.is(t, ":")) return {t, none};
    if (scene.is(t, ",") && walk.waiting == 0 && walk.over && writers_remark(scene, t)) return {t, none};
    if (scene.is(t, ",") && walk.waiting == 0) walk.comma = static_cast<std::int32_t>(t);
    if (scene.at(t).upos == Upos::CCONJ && walk.waiting == 0) walk.conjunction = static_cast<std::int32_t>(t);
    if (scene.is(t, "aldus") && walk.waiting == 0 && t > from) return {t, none};
    if (says_that(scene, t) && walk.waiting == 0 && walk.conjoined_before(t))
      return {static_cast<std::uint32_t>(walk.conjunction), t};
    // "zei eerst dat A, later dat B"
    if (walk.waiting == 0 && walk.over && t > from + 3 && scene.is(t, "dat") && scene.is(t - 2, ",") &&
        (scene.at(t - 1).upos == Upos::ADV || scene.is(t - 1, "later")) && says_that(scene, t))
      return {t - 2, t};
    // "stelt dat A, de rebellen dat B": another says what follows
    if (scene.is(t, ",") && walk.waiting == 0 && walk.over && other_dat(scene, t)) return {t, none};
    // "dat A, dat B en dat C"
    if (walk.waiting == 0 && walk.over && t > from + 2 && scene.is(t, "dat") && scene.is(t - 1, ",") &&
        says_that(scene, t) && lists_more(scene, t))
      return {t - 1, t};
    // "dat hij schoot en dat …": its verb was taken for another word.
    if (walk.waiting == 1 && !walk.opened && !walk.over && t > from + 3 && scene.is(t, "dat") && says_that(scene, t) &&
        scene.is(t - 1, "en"))
      return {t - 1, t};
    if (waits_for_verb(scene, t)) {
      ++walk.waiting;
      walk.opened = true;
      continue;
    }
    if (!finite_word(scene, t)) continue;
    if (t > from && (scene.is(t - 1, "zo") || scene.is(t - 1, "al"))) {
      if (scene.is(t - 1, "zo") && walk.waiting == 0) return {walk.end_before(t), none};
      continue;  // "al is het aantal niet bekend"; a frame put in
    }
    if (walk.waiting > 0) {
      --walk.waiting;
      walk.close(t);
      continue;
    }
    const bool list =
        walk.comma + 1 == static_cast<std::int32_t>(t) && t + 1 < walk.last && scene.at(t + 1).upos == Upos::CCONJ;
    const bool last = stands_last(scene, t, walk.last);
    // An opener that was not seen. Not: "dat het nieuws dat hij kwam zich had verspreid".
    const bool slip = walk.over && last && walk.conjunction < 0 && walk.comma < 0 && !waits_before(scene, from);
    if (t == from || t == walk.closed || (!list && !slip && walk.conjunction < 0) || !last ||
        but_clause(scene, walk.conjunction, t, walk.last))
      return {walk.end_before(t), none};
    walk.go_on(t);
  }
  return {walk.last, none};
}

// Another verb or noun of saying stands right before the dat, in its own cluster of verbs: "…, waarop hij antwoord gaf
// dat".
bool held_by_other(const Scene& scene, std::uint32_t opener, std::uint32_t from, const Tokens& cue) {
  std::uint32_t t = opener;
  if (t > from && scene.is(t - 1, ",")) --t;
  for (int step = 0; t > from + 1 && step < 4; ++step) {
    --t;
    if (holds(cue, t)) return false;
    const Token& token = scene.at(t);
    if (token.upos == Upos::NOUN) {
      // "zei in een verklaring dat": the verb holds it.
      if (scene.has_child(t, "case", "in") && scene.words.listed("document", scene.lemma(t))) return false;
      return scene.words.noun(scene.lemma(t)) || scene.words.listed("fact", scene.lemma(t));
    }
    if (token.upos != Upos::VERB && token.upos != Upos::AUX) return false;
    const VerbCue other = verb_cue(scene, t);
    if (other.cue && other.cue->has("s")) return true;
  }
  return false;
}

MaybeIndex opener_behind(const Scene& scene, std::uint32_t cue_end, const Tokens& cue) {
  const std::uint32_t last = scene.sentence_of(cue_end).last;
  int waiting = 0;
  std::uint32_t below = 0;  // the finite verb of a relative clause in between
  std::uint32_t aside = 0;  // the finite verb of "waaruit …"
  bool relative = false, where = false;
  for (std::uint32_t t = cue_end + 1; t < last && t < cue_end + 60; ++t) {
    if (scene.is(t, ";") || scene.is(t, ":")) return none;
    if (scene.is(t, "(")) {
      t = other_half(scene, t, last);
      continue;
    }
    if (says_that(scene, t) && holds(cue, t + 1) && !scene.is(t, "of")) continue;  // "spreekt dat tegen"
    if (says_that(scene, t) && waiting == 0) {
      // "en dat" goes on with an earlier one; "zonder dat", "tenzij dan dat" open another kind of clause.
      if (scene.at(t - 1).upos == Upos::CCONJ || scene.words.listed("before_that", scene.word(t - 1))) return none;
      // "…, waaruit bleek dat", "…, omdat bekend is, dat"
      if (aside > 0 && (aside == t - 1 || (aside == t - 2 && scene.is(t - 1, ",")))) return none;
      if (!held_by_other(scene, t, cue_end, cue)) return t;
    }
    if (waits_for_verb(scene, t)) {
      if (waiting == 0 && scene.at(t).xpos.starts_with("VNW|vb")) return none;  // "vroeg wie …"
      if (waiting == 0 && scene.words.listed("question_word", scene.word(t)) && !scene.is(t, "wat")) return none;
      ++waiting;
      relative = scene.at(t).xpos.starts_with("VNW|betr");
      where = scene.word(t).starts_with("waar") || scene.is(t, "omdat") || scene.is(t, "doordat");
    }
    if (holds(cue, t)) continue;
    if (finite_word(scene, t)) {
      --waiting;
      if (waiting < 0) return none;
      below = relative ? t : 0;
      aside = where ? t : 0;
      relative = where = false;
    }
    const Label x = scene.at(t).xpos;
    // "die hadden toegekeken": the rest of the verbs of a clause below.
    const bool rest = t > below && t < below + 4 &&
                      std::all_of(
                          scene.reading.tokens.begin() + below + 1, scene.reading.tokens.begin() + t,
                          [](const Token& w) { return w.xpos.starts_with("WW"); });
    if (waiting == 0 && !(below > 0 && rest) && (x.starts_with("WW|inf") || x.starts_with("WW|vd|vrij"))) return none;
  }
  return none;
}

std::vector<Tokens> marked_clauses(const Scene& scene, std::uint32_t opener) {
  std::vector<Tokens> out;
  for (MaybeIndex o = opener; o && out.size() < 20;) {
    const std::uint32_t from = *o + 1;
    if (from >= scene.sentence_of(opener).last) break;
    const Reach to = reach(scene, from, 1);
    out.push_back(Scene::range(from, to.end));
    o = to.next;
  }
  return out;
}

MaybeIndex dat_next(const Scene& scene, std::uint32_t cue) {
  std::uint32_t t = cue + 1;
  const std::uint32_t last = scene.sentence_of(cue).last;
  for (int step = 0; t < last && step < 5; ++t, ++step) {
    const bool verb = scene.at(t).upos == Upos::VERB || scene.at(t).upos == Upos::AUX || scene.is(t, "te");
    if (!verb) break;
    if (const VerbCue other = verb_cue(scene, t); other.cue && other.cue->has("s")) return none;
  }
  if (t < last && scene.is(t, ",")) ++t;
  return t < last && says_that(scene, t) ? t : none;
}

}  // namespace wederhoor::claims::nl
