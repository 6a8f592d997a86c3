// Decides the few things that follow from others: AUX from aux and cop, SYM from a mark that is no punctuation, flat
// and fixed from the tag, "3 - 1" as one score, dat before a subject and tot between numbers as conjunctions, a plural
// that is spelled like an infinitive, zijn where nothing else is the verb, and nothing below an auxiliary.
//
// Applies to: "Ze wonnen met 3 - 1" (- and 1 hang on 3 as fixed). Not to "tussen 3 en 5 doden".
// Tested by tests/reading/nl/model/conventions_test.cc.
#include "reading/nl/model/conventions.h"

#include <algorithm>
#include <set>
#include <span>

namespace wederhoor::reading::nl {
namespace {

void tell_part_of_speech(Token& token) {
  if (token.xpos.starts_with("WW"))
    token.upos = token.deprel.starts_with("aux") || token.deprel == "cop" ? Upos::AUX : Upos::VERB;
  if (token.xpos == "LET") token.upos = token.deprel == "punct" || token.deprel == "root" ? Upos::PUNCT : Upos::SYM;
  if (token.xpos.starts_with("VNW|aanw|adv-pron") && token.deprel == "expl")  // er
    token.upos = Upos::PRON, token.feats = "Person=3|PronType=Dem";
}

// "zestien tot twintig". Not: "131 bij 105", "elf tegen vijf", where the treebank keeps the preposition.
void tell_joint(std::string_view form, const Token& before, Token& token, const Token& after) {
  const bool joins = form == "tot" || form == "om" || form == "a" || form == "à";
  if (!joins || token.deprel != "cc" || !before.xpos.starts_with("TW|") || !after.xpos.starts_with("TW|")) return;
  token.upos = Upos::CCONJ;
  token.xpos = "VG|neven";
  token.feats.clear();
}

// Plurals of the verbs that an infinitive without te may follow, all that the treebank has.
bool takes_infinitive(std::string_view form) {
  static const std::set<std::string_view> forms = {
      "bleven", "blijven", "deden",   "doen",    "durfden", "durven",  "gaan",   "gingen", "hadden",  "hebben",
      "helpen", "hielpen", "hoefden", "hoeven",  "hoorden", "horen",   "komen",  "konden", "kunnen",  "kwamen",
      "lagen",  "laten",   "leerden", "leren",   "liepen",  "lieten",  "liggen", "lopen",  "moesten", "moeten",
      "mogen",  "mochten", "staan",   "stonden", "vinden",  "voelden", "voelen", "vonden", "wilden",  "willen",
      "zaten",  "zagen",   "zien",    "zitten",  "zouden",  "zullen"};
  return forms.contains(form);
}

void make_finite_plural(Token& token) {
  token.xpos = "WW|pv|tgw|mv";
  token.feats = "Number=Plur|Tense=Pres|VerbForm=Fin";
}

// A plural has no "dat" as its subject.
bool is_singular(const Token& token) {
  return token.xpos.starts_with("VNW|aanw|pron") && token.xpos.find("|ev") != std::string::npos;
}

// Token i of the sentence is a verb in the plural without a subject; also one that was taken for an infinitive but
// makes a clause of its own behind a comma: "…, melden getuigen".
bool lacks_subject(std::span<const Token> sentence, std::size_t i, std::int32_t at) {
  const Token& verb = sentence[i];
  const bool finite = verb.xpos.starts_with("WW|pv") && verb.xpos.ends_with("|mv");
  const bool framed = verb.xpos.starts_with("WW|inf|vrij") && i > 0 && sentence[i - 1].xpos == "LET" &&
                      (verb.deprel == "root" || verb.deprel == "parataxis" || verb.deprel == "appos");
  return verb.upos == Upos::VERB && (finite || framed) &&
         std::none_of(sentence.begin(), sentence.end(),
                      [&](const Token& t) { return t.head == at && t.deprel.starts_with("nsubj") && !is_singular(t); });
}

// "Dat melden getuigen", "aldus getuigen": no infinitive. Not: "Dat willen getuigen", where it may be one. `at`: where
// in the text token i of the sentence stands, i > 0.
void tell_plural(std::string_view form_before, std::span<Token> sentence, std::size_t i, std::int32_t at) {
  Token &before = sentence[i - 1], &token = sentence[i];
  if (!token.xpos.starts_with("WW|inf|vrij") && token.xpos != "WW|pv|tgw|mv") return;
  if (form_before != "aldus") {
    if (token.head != at - 1 || token.xpos == "WW|pv|tgw|mv" || takes_infinitive(form_before) ||
        !lacks_subject(sentence, i - 1, at - 1))
      return;
    for (Token& t : sentence) {
      if (t.head == at - 1 && t.deprel.starts_with("nsubj")) t.deprel = "obj";
    }
    if (before.xpos.starts_with("WW|inf")) make_finite_plural(before);
    if (before.deprel == "appos") before.deprel = "parataxis";
    token.deprel = "nsubj";
  }
  token.upos = Upos::NOUN;
  token.xpos = "N|soort|mv|basis";
  token.feats = "Number=Plur";
}

// "Bij de brand zijn zondag twee mannen gewond geraakt": a sentence of a participle and a plural that are no clause yet
// has its finite verb in zijn. Not: "Haar man en zijn broer gedood". `sentence` is all of it; `at`: where in the text
// it begins.
void tell_auxiliary(std::span<Token> sentence, std::size_t i, std::int32_t at) {
  Token& zijn = sentence[i];
  if (!zijn.xpos.starts_with("VNW|bez")) return;
  const auto finite = [&](const Token& t) {
    return t.xpos.starts_with("WW|pv") || t.head == at + static_cast<std::int32_t>(i);
  };
  if (std::any_of(sentence.begin(), sentence.end(), finite)) return;
  const auto root = std::find_if(sentence.begin(), sentence.end(), [](const Token& t) { return t.head == none; });
  if (root == sentence.end() || !root->xpos.starts_with("WW|vd|vrij")) return;
  const auto root_at = at + static_cast<std::int32_t>(root - sentence.begin());
  const auto subject = std::find_if(sentence.begin(), sentence.end(), [&](const Token& t) {
    const bool whose = zijn.head == at + static_cast<std::int32_t>(&t - sentence.data());
    return t.head == root_at && !whose && t.xpos.starts_with("N|soort|mv") &&
           (t.deprel.starts_with("nsubj") || t.deprel == "obj");
  });
  if (subject == sentence.end()) return;
  if (subject->deprel == "obj") subject->deprel = "nsubj";
  zijn.upos = Upos::AUX;
  make_finite_plural(zijn);
  zijn.head = root_at;
  zijn.deprel = subject->deprel == "nsubj:pass" ? "aux:pass" : "aux";
}

bool helps(const Token& token) { return token.deprel == "cop" || token.deprel.starts_with("aux"); }

// A copula or auxiliary has nothing below it: "De stad zou in handen zijn van de rebellen" has its subject at handen.
void lift_from_auxiliary(Token& token, const Reading& reading) {
  for (int steps = 0; steps < 4 && token.head != none; ++steps) {
    const Token& head = reading.tokens[static_cast<std::size_t>(token.head)];
    if (!helps(head) || head.head == none) return;
    token.head = head.head;
  }
}

// Words of a foreign phrase are fixed, parts of a name flat.
void tell_flat_from_fixed(Token& token, const Token& head) {
  if (token.xpos != head.xpos) return;
  if (token.xpos == "SPEC|vreemd" && token.deprel == "flat") token.deprel = "fixed";
  if (token.xpos == "SPEC|deeleigen" && token.deprel == "fixed") token.deprel = "flat";
}

bool is_number(std::string_view form) {
  return !form.empty() && form.size() < 4 && form.find_first_not_of("0123456789") == std::string_view::npos;
}

// Tokens `left` "-" `left + 2`: both hang on the left number. The left one takes the right one's place if it hung on
// it.
void join_score(std::uint32_t left, Reading& reading) {
  Token &a = reading.tokens[left], &dash = reading.tokens[left + 1], &b = reading.tokens[left + 2];
  const auto at = static_cast<std::int32_t>(left);
  if (a.head == at + 1) a.head = dash.head, a.deprel = dash.deprel;
  if (a.head == at + 2)
    a.head = b.head == at + 1 ? dash.head : b.head, a.deprel = b.head == at + 1 ? dash.deprel : b.deprel;
  if (a.head == at || a.head == at + 1) return;
  // Above the left number neither of the others may stand.
  std::int32_t up = a.head;
  for (std::size_t steps = 0; up != none && steps < reading.tokens.size(); ++steps) {
    if (up == at + 1 || up == at + 2) return;
    up = reading.tokens[static_cast<std::size_t>(up)].head;
  }
  dash.head = b.head = at;
  dash.deprel = b.deprel = "fixed";
}

// "❤️", "📷", "▪": neither a letter nor a mark of punctuation.
bool is_sign(std::string_view form) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(form[i]); };
  return form.size() > 1 && ((byte(0) == 0xF0 && byte(1) == 0x9F) || (byte(0) == 0xE2 && byte(1) >= 0x84));
}

// "❤️ Het leger ontkent dat": a sign is no verb and no pronoun, and nothing hangs on it. `at`: where in the text the
// sentence begins.
void tell_sign(std::span<Token> sentence, std::size_t i, std::int32_t at) {
  Token& sign = sentence[i];
  constexpr std::size_t longest = 400;  // tokens of a sentence of prose
  if (sign.xpos == "LET" || sign.xpos.starts_with("SPEC") || sentence.size() > longest) return;
  const std::int32_t here = at + static_cast<std::int32_t>(i);
  const auto below = [&](const Token& t) { return t.head == here; };
  std::int32_t head = sign.head;
  if (head == none) {
    auto root = std::find_if(sentence.begin(), sentence.end(),
                             [&](const Token& t) { return below(t) && t.xpos.starts_with("WW|pv"); });
    if (root == sentence.end()) root = std::find_if(sentence.begin(), sentence.end(), below);
    if (root == sentence.end()) return;
    root->head = none;
    root->deprel = "root";
    head = at + static_cast<std::int32_t>(root - sentence.begin());
  }
  for (Token& t : sentence) {
    if (below(t)) t.head = head;
  }
  sign.head = head;
  sign.deprel = "punct";
  sign.xpos = "LET";
  sign.feats.clear();
}

bool is_be(std::string_view form) { return form == "is" || form == "was" || form == "zijn" || form == "waren"; }

// "het bericht dat de brug dicht is": a clause has one subject, so this dat is a conjunction and no relative pronoun;
// nor is it one right behind a noun of common gender, "de generaal dat de vijand nadert". Not: "het huis dat de agent
// ontruimde", where it may be the object.
void tell_conjunction(std::string_view text, std::uint32_t dat, std::uint32_t last, Reading& reading) {
  Token& token = reading.tokens[dat];
  if (!token.xpos.starts_with("VNW|betr") || !token.deprel.starts_with("nsubj") || token.head == none) return;
  Token& clause = reading.tokens[static_cast<std::size_t>(token.head)];
  const bool common = clause.head == static_cast<std::int32_t>(dat) - 1 && dat > 0 &&
                      reading.tokens[dat - 1].xpos.find("|zijd") != std::string::npos;
  bool subject = false, complete = common;
  Token* object = nullptr;
  for (std::uint32_t t = dat + 1; t < last; ++t) {
    Token& other = reading.tokens[t];
    if (other.head != token.head) continue;
    subject = subject || other.deprel.starts_with("nsubj");
    if (other.deprel == "obj") object = &other;
    // Whoever "is ingestort" has no object.
    const bool with_be = other.deprel == "aux" && is_be(other.span.of(text));
    complete = complete || with_be || other.deprel == "cop" || other.deprel == "obj" || other.deprel == "aux:pass";
  }
  if (!complete || (!subject && !(common && object))) return;
  if (!subject) object->deprel = "nsubj";
  token.upos = Upos::SCONJ;
  token.xpos = "VG|onder";
  token.feats.clear();
  token.deprel = "mark";
  if (clause.deprel == "acl:relcl") clause.deprel = "acl";
}

}  // namespace

void follow_conventions(std::string_view text, std::uint32_t first, std::uint32_t last, Reading& reading) {
  const auto form = [&](std::uint32_t t) { return reading.tokens[t].span.of(text); };
  for (std::uint32_t t = first; t + 2 < last; ++t) {
    if (form(t + 1) == "-" && is_number(form(t)) && is_number(form(t + 2))) join_score(t, reading);
  }
  const std::span sentence(reading.tokens.data() + first, reading.tokens.data() + last);
  for (std::uint32_t t = first; t < last; ++t) {
    if (is_sign(form(t))) tell_sign(sentence, t - first, static_cast<std::int32_t>(first));
  }
  for (std::uint32_t t = first; t < last; ++t) {
    if (form(t) == "zijn") tell_auxiliary(sentence, t - first, static_cast<std::int32_t>(first));
    Token& token = reading.tokens[t];
    lift_from_auxiliary(token, reading);
    if (token.head != none) tell_flat_from_fixed(token, reading.tokens[static_cast<std::size_t>(token.head)]);
    tell_part_of_speech(token);
    if (t > first) tell_plural(form(t - 1), sentence, t - first, static_cast<std::int32_t>(t));
    if (form(t) == "dat") tell_conjunction(text, t, last, reading);
    if (t > first && t + 1 < last) tell_joint(form(t), reading.tokens[t - 1], token, reading.tokens[t + 1]);
  }
}

}  // namespace wederhoor::reading::nl
