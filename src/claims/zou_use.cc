// Decides which zou is hearsay. "De mannen zouden twee banken hebben beroofd" is; "Als het regent, zou ik thuisblijven"
// is not, nor "Hij zei dat hij zou komen". A small linear model (training/claims/zou.py) weighs what the sentence
// shows; the table of its weights is lexicons/nl/zou_weights.tsv. Tested by spec/nl/zou.md (tests/spec/spec_test.cc).
#include "claims/zou_use.h"

#include <algorithm>

#include "base/names.h"

namespace wederhoor::claims {
namespace {

struct Builder {
  const Scene& scene;
  std::uint32_t zou, verb;
  std::vector<std::string> out;

  void add(std::string name) {
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(std::move(name));
  }
  std::string mark_of(std::uint32_t t) const {
    for (const std::uint32_t c : scene.tree.children(t)) {
      if (scene.rel(c, "mark") && !scene.is(c, "te")) return std::string(scene.word(c));
    }
    return {};
  }
};

void verb_group(Builder& b, bool* perfect) {
  std::vector<std::uint32_t> nodes{b.verb};
  const std::int32_t x = b.scene.tree.child(b.verb, "xcomp");
  if (x != none) nodes.push_back(static_cast<std::uint32_t>(x));
  for (const std::uint32_t node : nodes) {
    for (const std::uint32_t c : b.scene.tree.children(node)) {
      if (!b.scene.rel(c, "aux") && !b.scene.rel(c, "cop")) continue;
      const std::string lemma = b.scene.lemma(c);
      const std::string_view word = b.scene.word(c);
      if (c == b.zou) continue;
      if (word == "hebben" || (word == "zijn" && b.scene.at(node).xpos.starts_with("WW|vd")) || word == "geweest" ||
          word == "geworden" || word == "geword")
        *perfect = true;
      if (lemma == "kunnen" || lemma == "moeten" || lemma == "willen" || lemma == "mogen" || lemma == "gaan" ||
          lemma == "blijven")
        b.add("modal=" + lemma);
      if (word == "worden") b.add("passive");
      if (b.scene.rel(c, "cop")) b.add("copula");
    }
  }
  const std::string own = b.scene.lemma(b.verb);
  if (own == "kunnen" || own == "moeten" || own == "willen" || own == "mogen" || own == "dienen" || own == "horen" ||
      own == "hoeven" || own == "gaan" || own == "krijgen" || own == "zijn" || own == "hebben" || own == "blijken")
    b.add("verb=" + own);
  if (*perfect) b.add("perfect");
}

void around(Builder& b) {
  static constexpr std::string_view told[] = {
      "dan",   "graag",  "liever",    "wel",      "eigenlijk", "misschien",  "wellicht", "ongetwijfeld",   "later",
      "ooit",  "nog",    "ook",       "anders",   "beter",     "daarbij",    "niet",     "vermoedelijk",   "stellig",
      "zeker", "nooit",  "inderdaad", "reeds",    "al",        "binnenkort", "zelfs",    "waarschijnlijk", "toch",
      "nu",    "immers", "daardoor",  "hierdoor", "jarenlang", "verder",     "mogelijk", "natuurlijk"};
  for (const std::uint32_t c : b.scene.tree.children(b.verb)) {
    if (b.scene.rel(c, "advmod") && std::find(std::begin(told), std::end(told), b.scene.word(c)) != std::end(told))
      b.add("adverb=" + std::string(b.scene.word(c)));
    if (b.scene.rel(c, "advcl")) b.add("has_advcl=" + b.mark_of(c));
    if (b.scene.rel(c, "obl")) {
      for (const std::uint32_t k : b.scene.tree.children(c)) {
        if (b.scene.rel(k, "case") &&
            (b.scene.is(k, "zonder") || b.scene.is(k, "volgens") || b.scene.is(k, "bij") || b.scene.is(k, "door")))
          b.add("case=" + std::string(b.scene.word(k)));
      }
    }
    if (b.scene.rel(c, "nsubj") || b.scene.rel(c, "expl")) {
      const std::string_view w = b.scene.word(c);
      static constexpr std::string_view pronouns[] = {"ik",  "wij", "we", "je",  "jij", "u",   "men", "het", "er",
                                                      "hij", "zij", "ze", "dat", "dit", "die", "wat", "wie"};
      if (std::find(std::begin(pronouns), std::end(pronouns), w) != std::end(pronouns))
        b.add("subject=" + std::string(w));
      else
        b.add(b.scene.at(c).upos == Upos::PROPN ? "subject=name" : "subject=noun");
    }
  }
}

std::string tense(const Scene& scene, std::uint32_t verb) {
  const auto of = [&](std::uint32_t t) -> std::string {
    const std::string& x = scene.at(t).xpos;
    if (x.starts_with("WW|pv|verl")) return "past";
    if (x.starts_with("WW|pv|tgw") || x.starts_with("WW|pv|conj")) return "present";
    return {};
  };
  if (std::string own = of(verb); !own.empty()) return own;
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (std::string t = of(c); (scene.rel(c, "aux") || scene.rel(c, "cop")) && !t.empty()) return t;
  }
  return "none";
}

void above(Builder& b) {
  const Scene& scene = b.scene;
  const std::string mark = b.mark_of(b.verb);
  std::string kind = std::string(scene.at(b.verb).deprel);
  if (kind.find(':') != std::string::npos && kind != "acl:relcl") kind = kind.substr(0, kind.find(':'));
  b.add("clause=" + kind);
  if (!mark.empty()) b.add("mark=" + mark);
  std::int32_t at = scene.head(b.verb);
  for (int step = 0; at >= 0 && step < 6; ++step) {
    const auto t = static_cast<std::uint32_t>(at);
    const VerbCue cue = verb_cue(scene, t);
    const Cue* noun = scene.at(t).upos == Upos::NOUN ? scene.words.noun(scene.lemma(t)) : nullptr;
    if (cue.cue) {
      const std::string standing(base::name_of(cue.cue->standing));
      b.add("above=" + standing), b.add("above_tense=" + tense(scene, t));
      b.add("above=" + standing + "," + tense(scene, t));
      return;
    }
    if (noun) {
      b.add("above_noun=" + std::string(base::name_of(noun->standing)));
      if (noun->hearsay) b.add("above_noun=talk");
      return;
    }
    at = scene.head(t);
  }
  b.add("above=nothing");
}
}  // namespace

std::uint32_t predicate_of(const Scene& scene, std::uint32_t zou) {
  std::uint32_t at = zou;
  if (scene.head(at) >= 0 && (scene.rel(at, "aux") || scene.rel(at, "cop")))
    return static_cast<std::uint32_t>(scene.head(at));
  return at;
}

std::vector<std::string> zou_features(const Scene& scene, std::uint32_t zou) {
  Builder b{scene, zou, predicate_of(scene, zou), {}};
  const Sentence& sentence = scene.sentence_of(zou);
  bool perfect = false;
  b.add("always");
  verb_group(b, &perfect);
  around(b);
  above(b);
  bool others = false, als = false, question = false, said = false, own = false, marks = false;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    own |= scene.words.listed("first_person", scene.word(t)) || scene.is(t, "je") || scene.is(t, "u");
    marks |= scene.punct(t) && scene.words.listed("quotation_mark", scene.word(t));
    others |= t != zou && (scene.is(t, "zou") || scene.is(t, "zouden"));
    als |= scene.is(t, "als") || scene.is(t, "indien") || scene.is(t, "wanneer") || scene.is(t, "mits") ||
           scene.is(t, "tenzij");
    question |= scene.is(t, "?");
    said |= scene.is(t, "volgens") || scene.is(t, "aldus") || scene.is(t, "verluidt") || scene.is(t, "gerucht") ||
            scene.is(t, "geruchten");
  }
  const bool first = zou == sentence.first || (zou == sentence.first + 1 && scene.punct(sentence.first));
  if (own) b.add("first_person");
  if (marks) b.add("quotation_marks");
  bool number = false, compared = false;
  for (const std::uint32_t t : scene.tree.below(b.verb)) {
    number |= scene.at(t).upos == Upos::NUM;
    compared |=
        scene.at(t).xpos.find("comp") != std::string::npos || scene.at(t).xpos.find("|sup") != std::string::npos;
    if (t != b.verb && scene.words.listed("negation", scene.word(t)) &&
        scene.head(t) == static_cast<std::int32_t>(b.verb))
      b.add("negated");
  }
  if (number) b.add("number");
  if (compared) b.add("compared");
  b.add("predicate=" + std::string(to_string(scene.at(b.verb).upos)));
  if (others) b.add("other_zou");
  if (als) b.add("if_in_sentence");
  if (question) b.add("question");
  if (said) b.add("said_in_sentence");
  if (first) b.add("verb_first");
  const bool main = scene.rel(b.verb, "root") || scene.rel(b.verb, "conj") || scene.rel(b.verb, "parataxis");
  if (!main)
    b.add("tense_above=" +
          (scene.head(b.verb) >= 0 ? tense(scene, static_cast<std::uint32_t>(scene.head(b.verb))) : "none"));
  if (perfect && !als && main) b.add("perfect,main,no_if");
  if (perfect && !als && !main) b.add("perfect,sub,no_if");
  if (!perfect && main && !als) b.add("plain,main,no_if");
  if (said && !als) b.add("said,no_if");
  const std::string mark = b.mark_of(b.verb);
  if (perfect && scene.rel(b.verb, "acl")) b.add("perfect,relative");
  if (perfect && !mark.empty()) b.add("perfect,mark=" + mark);
  if (perfect && (own || marks)) b.add("perfect,own_words");
  if (perfect && compared) b.add("perfect,compared");
  if (!perfect && number && main && !own) b.add("plain,number");
  return b.out;
}

HearsayUseKind zou_use(const Scene& scene, std::uint32_t zou, std::vector<Because>& because) {
  std::vector<std::pair<std::string, double>> sums;
  for (const std::string& feature : zou_features(scene, zou)) {
    const auto* weights = scene.words.zou_weights(feature);
    if (!weights) continue;
    for (const auto& [use, weight] : *weights) {
      const auto at = std::find_if(sums.begin(), sums.end(), [&](const auto& s) { return s.first == use; });
      if (at == sums.end())
        sums.emplace_back(use, weight);
      else
        at->second += weight;
      if (use == "hearsay" && std::abs(weight) >= 0.5)
        because.push_back({"zou", "nl/zou_weights:" + feature, scene.at(zou).span});
    }
  }
  if (because.empty()) because.push_back({"zou", "nl/zou_weights:always", scene.at(zou).span});
  const auto best =
      std::max_element(sums.begin(), sums.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best == sums.end()) return HearsayUseKind::other;
  return base::parse_name(best->first, HearsayUseKind::other).value_or(HearsayUseKind::other);
}

}  // namespace wederhoor::claims
