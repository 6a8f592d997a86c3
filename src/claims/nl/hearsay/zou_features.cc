// Lists what a clause with zou shows about its use, for the table of weights to weigh. "De mannen zouden twee banken
// hebben beroofd": a main clause, a perfect infinitive, no als. "Het regende" has no zou and shows nothing. Every name
// may stand in lexicons/nl/zou_weights.tsv; none decides alone. Tested by spec/nl/zou.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "base/enum_names.h"
#include "claims/nl/hearsay/zou_use.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// The clause of one zou: what is found out first and asked again.
struct Clause {
  const Scene& scene;
  std::uint32_t zou, verb;
  std::uint32_t top;                // the first predicate of a row joined by en: the clause hangs where it does
  std::vector<std::uint32_t> near;  // the words of the clause itself
  bool perfect = false, passive = false, copula = false, modal = false;
  bool main = false, own_words = false, condition = false, said = false;
  std::vector<std::string> out;

  void add(std::string name) {
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(std::move(name));
  }
  void add(bool shown, std::string_view name) {
    if (shown) add(std::string(name));
  }
  bool listed(std::string_view list, std::uint32_t t) const { return scene.words.listed(list, scene.word(t)); }
};

std::string named(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) out += part;
  return out;
}

bool opens_clause(const Scene& scene, std::uint32_t t) {
  for (const std::string_view relation : {"ccomp", "advcl", "acl", "csubj", "parataxis", "conj"})
    if (scene.rel(t, relation)) return true;
  return false;
}

std::uint32_t first_of_row(const Scene& scene, std::uint32_t verb) {
  for (int step = 0; step < 8 && scene.rel(verb, "conj") && scene.head(verb) >= 0; ++step) verb = *scene.head(verb);
  return verb;
}

std::vector<std::uint32_t> clause_words(const Scene& scene, std::uint32_t verb) {
  std::vector<std::uint32_t> out{verb};
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (const std::uint32_t c : scene.tree.children(out[i]))
      if (!opens_clause(scene, c)) out.push_back(c);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string mark_of(const Scene& scene, std::uint32_t verb) {
  for (const std::uint32_t c : scene.tree.children(verb))
    if (scene.rel(c, "mark") && !scene.is(c, "te")) return std::string(scene.word(c));
  return {};
}

bool conditional_word(const Scene& scene, std::uint32_t t) {
  for (const std::string_view word : {"als", "indien", "wanneer", "mits", "tenzij"})
    if (scene.is(t, word) && (scene.at(t).upos == Upos::SCONJ || scene.rel(t, "mark"))) return true;
  return false;
}

bool is_zou(const Scene& scene, std::uint32_t t) { return scene.is(t, "zou") || scene.is(t, "zouden"); }

std::string_view finite_tense(const Scene& scene, std::uint32_t t) {
  if (is_zou(scene, t)) return "zou";
  const Label x = scene.at(t).xpos;
  if (x.starts_with("WW|pv|verl")) return "past";
  if (x.starts_with("WW|pv|tgw") || x.starts_with("WW|pv|conj")) return "present";
  return {};
}

std::string_view tense(const Scene& scene, std::uint32_t verb) {
  if (const std::string_view own = finite_tense(scene, verb); !own.empty()) return own;
  for (const std::uint32_t c : scene.tree.children(verb)) {
    const std::string_view t = finite_tense(scene, c);
    if ((scene.rel(c, "aux") || scene.rel(c, "cop")) && !t.empty()) return t;
  }
  return "none";
}

// "gezegd zou hebben" where the tree has lost the thread.
bool perfect_beside(const Scene& scene, std::uint32_t zou) {
  const Sentence& sentence = scene.sentence_of(zou);
  for (std::uint32_t t = zou > sentence.first + 2 ? zou - 2 : sentence.first; t < sentence.last && t < zou + 30; ++t) {
    if (t > zou && (scene.is(t, ",") || is_zou(scene, t) || scene.at(t).upos == Upos::SCONJ)) return false;
    if (!scene.is(t, "hebben") && !scene.is(t, "zijn")) continue;
    if (!scene.at(t).xpos.starts_with("WW|inf")) continue;
    std::uint32_t before = t > sentence.first ? t - 1 : t;
    if (before == zou && before > sentence.first) --before;
    const bool behind = t + 1 < sentence.last && scene.at(t + 1).xpos.starts_with("WW|vd|vrij");
    if (behind || scene.at(before).xpos.starts_with("WW|vd|vrij")) return true;
  }
  return false;
}

// zou + infinitives: perfect, passive, with kunnen, …
void show_verbs(Clause& b) {
  const Scene& scene = b.scene;
  std::vector<std::uint32_t> nodes{b.verb};
  if (const MaybeIndex x = scene.tree.child(b.verb, "xcomp"); x != none) nodes.push_back(*x);
  for (const std::uint32_t node : nodes) {
    for (const std::uint32_t c : scene.tree.children(node)) {
      if ((!scene.rel(c, "aux") && !scene.rel(c, "cop")) || c == b.zou) continue;
      const std::string_view word = scene.word(c);
      b.perfect |= word == "hebben" || word == "geweest" || word == "geworden" || word == "geword" ||
                   (word == "zijn" && scene.at(node).xpos.starts_with("WW|vd"));
      b.passive |= word == "worden";
      b.copula |= scene.rel(c, "cop");
      const std::string& lemma = scene.lemma(c);
      if (lemma == "kunnen" || lemma == "moeten" || lemma == "willen" || lemma == "mogen" || lemma == "gaan" ||
          lemma == "blijven") {
        b.modal |= lemma != "gaan" && lemma != "blijven";
        b.add("modal=" + lemma);
      }
    }
  }
  b.add(b.perfect, "perfect"), b.add(!b.perfect && perfect_beside(scene, b.zou), "perfect_beside");
  b.add(b.passive, "passive"), b.add(b.copula, "copula");
  b.add((b.copula ? "is=" : "verb=") + scene.lemma(b.verb));
  b.add("predicate=" + std::string(to_string(scene.at(b.verb).upos)));
}

void show_subject(Clause& b, std::uint32_t subject) {
  const Scene& scene = b.scene;
  if (scene.at(subject).upos == Upos::PRON || scene.at(subject).upos == Upos::DET ||
      scene.words.listed("subject_pronoun", scene.word(subject))) {
    b.add("subject=" + std::string(scene.word(subject)));
    return;
  }
  if (scene.at(subject).upos == Upos::PROPN) return b.add("subject=name");
  b.add(scene.lemma(subject).ends_with("ing") || scene.lemma(subject).ends_with("tie") ||
            scene.at(subject).xpos.starts_with("WW|inf"),
        "subject=deed");
  bool definite = false, indefinite = false;
  for (const std::uint32_t c : scene.tree.children(subject)) {
    definite |= (scene.rel(c, "det") && !scene.is(c, "een")) || scene.rel(c, "nmod:poss");
    indefinite |= scene.is(c, "een") || scene.is(c, "geen") || scene.is(c, "zo'n");
  }
  b.add(definite ? "subject=definite" : indefinite ? "subject=indefinite" : "subject=bare");
}

void show_around(Clause& b) {
  const Scene& scene = b.scene;
  for (const std::uint32_t t : b.near) {
    if (scene.at(t).upos == Upos::ADV) b.add("adverb=" + scene.lemma(t));
    for (const std::string_view list : {"wishing", "judging", "looking_ahead"})
      b.add(scene.words.listed(list, scene.word(t)), list);
    b.add(scene.at(t).upos == Upos::NUM, "number");
    b.add(scene.at(t).xpos.find("comp") != std::string::npos || scene.at(t).xpos.find("|sup") != std::string::npos,
          "compared");
  }
  for (const std::uint32_t c : scene.tree.children(b.verb)) {
    if (scene.rel(c, "advmod")) b.add("adverb=" + scene.lemma(c));
    if (scene.rel(c, "advcl")) b.add("has_advcl=" + mark_of(scene, c));
    if (scene.rel(c, "nsubj") || scene.rel(c, "expl")) show_subject(b, c);
    b.add(scene.words.listed("negation", scene.word(c)), "negated");
    if (scene.rel(c, "csubj") || scene.rel(c, "ccomp")) b.add("holds_clause");
    if (!scene.rel(c, "obl")) continue;
    for (const std::uint32_t k : scene.tree.children(c))
      if (scene.rel(k, "case")) b.add("case=" + std::string(scene.word(k)));
    b.add("with=" + scene.lemma(c));
  }
}

// A day or an hour in the sentence.
void show_time(Clause& b) {
  const Span where = b.scene.sentence_of(b.zou).span;
  const std::vector<TimeMention>& times = b.scene.reading.times;
  auto at = std::lower_bound(times.begin(), times.end(), where.begin,
                             [](const TimeMention& time, std::uint32_t begin) { return time.span.begin < begin; });
  for (; at != times.end() && at->span.begin < where.end; ++at)
    if (at->kind == TimeKind::date || at->kind == TimeKind::time)
      b.add("time=" + std::string(base::name_of(at->granularity)));
}

// The verb or noun that the clause hangs on, and its tense.
void show_above(Clause& b) {
  const Scene& scene = b.scene;
  std::string kind(scene.at(b.top).deprel);
  if (kind.find(':') != std::string::npos && kind != "acl:relcl") kind = kind.substr(0, kind.find(':'));
  b.add("clause=" + kind);
  b.add(b.top != b.verb, "joined");
  if (const std::string mark = mark_of(scene, b.top); !mark.empty()) b.add("mark=" + mark);
  MaybeIndex at = scene.head(b.top);
  std::uint32_t from = b.top;
  std::string route;
  if (at >= 0 && !b.main) {
    const auto t = *at;
    b.add("under=" + scene.lemma(t));
    b.add("tense_above=" + std::string(tense(scene, t)));
  }
  for (int step = 0; at >= 0 && step < 6; ++step, at = scene.head(*at)) {
    const auto t = *at;
    if (scene.rel(from, "acl:relcl")) route = "relative,";
    if (scene.rel(from, "advcl") || scene.rel(from, "parataxis")) route = "beside,";
    from = t;
    if (const VerbCue cue = verb_cue(scene, t); cue.cue) {
      const std::string standing(base::name_of(cue.cue->standing)), when(tense(scene, t));
      b.add(named({route, "above=", standing})), b.add(named({route, "above_tense=", when}));
      b.add(named({route, "above=", standing, ",", when}));
      return;
    }
    const Cue* noun = scene.at(t).upos == Upos::NOUN ? scene.words.noun(scene.lemma(t)) : nullptr;
    if (!noun) continue;
    b.add(named({route, "above_noun=", base::name_of(noun->standing)}));
    b.add(noun->hearsay, route + "above_noun=talk");
    return;
  }
  b.add("above=nothing");
}

// What the rest of the sentence shows.
void show_sentence(Clause& b) {
  const Scene& scene = b.scene;
  const Sentence& sentence = scene.sentence_of(b.zou);
  bool past = false, present = false;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    b.own_words |= b.listed("first_person", t) || scene.is(t, "je") || scene.is(t, "u");
    b.add(scene.punct(t) && b.listed("quotation_mark", t), "quotation_marks");
    b.add(is_zou(scene, t) && t != b.zou, t < b.zou ? "zou_before" : "zou_behind");
    b.condition |= conditional_word(scene, t) && t + 1 != b.zou;
    b.add(scene.is(t, "?"), "question");
    b.add(b.listed("question_word", t) && t < b.zou && t + 4 > b.zou, "question_word");
    b.said |= scene.is(t, "volgens") || scene.is(t, "aldus") || scene.is(t, "verluidt") || scene.is(t, "gerucht") ||
              scene.is(t, "geruchten");
    past |= finite_tense(scene, t) == "past";
    present |= finite_tense(scene, t) == "present";
  }
  b.add(b.own_words, "first_person"), b.add(b.condition, "if_in_sentence"), b.add(b.said, "said_in_sentence");
  b.add(past ? present ? "others=both" : "others=past" : present ? "others=present" : "others=none");
  b.add(scene.quotation_of(b.zou) >= 0, "quoted");
  std::uint32_t first = sentence.first;
  while (first < sentence.last && scene.punct(first)) ++first;
  b.add(first == b.zou, "verb_first");
  b.add(b.zou + 1 < sentence.last && scene.is(b.zou + 1, "dan"), "dan_follows");
  b.add(first < b.zou && scene.is(first, "dan"), "dan_first");
  if (b.zou > sentence.first) {
    b.add(scene.is(b.zou - 1, "als"), "als_zou");
    b.add(scene.is(b.zou - 1, "en") && b.zou > sentence.first + 1 && scene.is(b.zou - 2, "moest"), "moest_en");
  }
  const bool had = scene.is(first, "had") || scene.is(first, "hadden") || scene.is(first, "was") ||
                   scene.is(first, "waren") || scene.is(first, "ware");
  b.add(had && first < b.zou, "had_first");
}

// What says more together than apart.
void show_together(Clause& b) {
  const std::string place = b.main ? "main" : "sub";
  const std::string form = b.perfect ? "perfect" : b.passive ? "passive" : b.copula ? "copula" : "plain";
  const auto has = [&](std::string_view name) { return std::find(b.out.begin(), b.out.end(), name) != b.out.end(); };
  if (!b.condition) b.add(named({form, ",", place, ",no_if"}));
  b.add(b.said && !b.condition, "said,no_if");
  b.add(b.perfect && b.scene.rel(b.verb, "acl"), "perfect,relative");
  if (const std::string mark = mark_of(b.scene, b.verb); b.perfect && !mark.empty()) b.add("perfect,mark=" + mark);
  b.add(b.perfect && (b.own_words || has("quotation_marks")), "perfect,own_words");
  b.add(b.perfect && has("compared"), "perfect,compared");
  b.add(!b.perfect && has("number") && b.main && !b.own_words, "plain,number");
  for (const std::string_view others : {"past", "present", "both", "none"})
    if (has(named({"others=", others}))) b.add(named({form, ",", place, ",others=", others}));
  for (const std::string_view subject : {"definite", "indefinite", "bare", "name", "hij", "ze", "het", "dat", "er"})
    if (has(named({"subject=", subject})) && !b.condition && b.main)
      b.add(named({form, ",", b.modal ? "modal," : "", "subject=", subject}));
}
}  // namespace

std::uint32_t predicate_of(const Scene& scene, std::uint32_t zou) {
  if (scene.head(zou) >= 0 && (scene.rel(zou, "aux") || scene.rel(zou, "cop"))) return *scene.head(zou);
  return zou;
}

std::vector<std::string> zou_features(const Scene& scene, std::uint32_t zou) {
  const std::uint32_t verb = predicate_of(scene, zou);
  Clause b{scene, zou, verb, first_of_row(scene, verb), clause_words(scene, verb)};
  b.main = scene.rel(b.top, "root") || scene.rel(b.top, "parataxis");
  b.add("always");
  show_verbs(b);
  show_around(b);
  show_time(b);
  show_above(b);
  show_sentence(b);
  show_together(b);
  return std::move(b.out);
}

}  // namespace wederhoor::claims::nl
