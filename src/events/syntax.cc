// Who a verb is of. "Ze vielen het dorp aan en doodden twee agenten": "ze" killed as well. "Negen mensen zijn gedood en
// 28 anderen verwond": both undergo it. Not: "Parket: twee mannen opgepakt", where the prosecutor only says so. Tested
// by spec/nl/events.md.
#include "events/syntax.h"

#include <algorithm>

namespace wederhoor::events {
namespace {

constexpr int longest_chain = 4;                // verbs that share one subject
constexpr std::uint32_t longest_line_head = 9;  // words of who says a line

bool passive_above(const Finding& f, std::uint32_t verb) {
  const auto children = some_children(f, verb);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    const Label rel = f.reading.tokens[c].deprel;
    return rel == "aux:pass" || rel == "nsubj:pass";
  });
}

// "Parket: twee mannen opgepakt", "Liveblog | Moskou claimt de stad": who says it, what the line is called.
bool heads_line(const Finding& f, std::uint32_t subject, std::uint32_t verb) {
  const std::uint32_t end = std::min(verb, subject + longest_line_head);
  for (std::uint32_t t = subject + 1; t < end; ++t) {
    if (f.forms.lower[t] == ":" || f.forms.lower[t] == "|") return true;
  }
  return false;
}

// Is the clause of the verb one of person and tense?
bool finite(const Finding& f, std::uint32_t verb) {
  const auto is = [&](std::uint32_t t) { return has_feature(f.reading.tokens[t], "VerbForm=Fin"); };
  const auto below = some_children(f, verb);
  return is(verb) || std::any_of(below.begin(), below.end(),
                                 [&](std::uint32_t c) { return f.reading.tokens[c].upos == Upos::AUX && is(c); });
}
}  // namespace

std::span<const std::uint32_t> some_children(const Finding& f, std::uint32_t token) {
  constexpr std::size_t most = 64;
  const auto all = f.clauses.children(token);
  return all.first(std::min(all.size(), most));
}

std::int32_t child_by(const Finding& f, std::uint32_t token, std::string_view relation) {
  for (const std::uint32_t c : some_children(f, token)) {
    if (has_rel(f.reading.tokens[c], relation)) return static_cast<std::int32_t>(c);
  }
  return none;
}

std::string_view preposition(const Finding& f, std::uint32_t token) {
  const std::int32_t marker = child_by(f, token, "case");
  return marker == none ? std::string_view{} : f.forms.lower[static_cast<std::size_t>(marker)];
}

Span phrase_of(const Finding& f, std::uint32_t token) {
  constexpr std::size_t most = 40;  // words
  std::vector<std::uint32_t> words{token};
  Span out = f.reading.tokens[token].span;
  for (std::size_t at = 0; at < words.size() && words.size() < most; ++at) {
    for (const std::uint32_t c : some_children(f, words[at])) {
      const Token& child = f.reading.tokens[c];
      const bool clause = has_rel(child, "acl") || has_rel(child, "advcl") || child.deprel == "parataxis";
      const bool verbs = child.upos == Upos::VERB && child.deprel == "conj";
      if (clause || verbs || child.upos == Upos::PUNCT || (at == 0 && child.deprel == "case")) continue;
      out = {std::min(out.begin, child.span.begin), std::max(out.end, child.span.end)};
      words.push_back(c);
    }
  }
  return out;
}

// "De groep, die de aanslag opeiste": "die" is the group.
std::uint32_t antecedent(const Finding& f, std::uint32_t token) {
  const Token& word = f.reading.tokens[token];
  if (!has_feature(word, "PronType=Rel") || word.head == none) return token;
  const Token& verb = f.reading.tokens[static_cast<std::size_t>(word.head)];
  if (!has_rel(verb, "acl") || verb.head == none) return token;
  const auto of = static_cast<std::uint32_t>(verb.head);
  // "Het waren de Amerikanen die aanvielen".
  const std::int32_t said = f.reading.tokens[of].head;
  const bool cleft = f.reading.tokens[of].upos == Upos::PRON && said != none &&
                     child_by(f, static_cast<std::uint32_t>(said), "cop") != none;
  return cleft ? static_cast<std::uint32_t>(said) : of;
}

bool is_nominal(const Token& token) { return token.upos == Upos::NOUN || token.upos == Upos::PROPN; }

bool is_participle(const Token& token) {
  return has_feature(token, "VerbForm=Part") || (token.upos == Upos::ADJ && token.deprel == "amod");
}

bool told_as_done(const Finding& f, std::uint32_t verb) {
  const auto done = [](const Token& t) { return has_feature(t, "Tense=Past") || has_feature(t, "VerbForm=Part"); };
  const Token& token = f.reading.tokens[verb];
  // "Zondag worden de gijzelaars geruild".
  const auto below = some_children(f, verb);
  const bool passive = std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
    return f.reading.tokens[c].deprel == "aux:pass" && f.forms.lemma[c] == f.words.language.become &&
           has_feature(f.reading.tokens[c], "Tense=Pres");
  });
  if (passive) return false;
  if (done(token)) return true;
  // "Bliezen", of "blazen": a plural of the present is what the infinitive is, whatever its tag says.
  if (has_feature(token, "Tense=Pres") && has_feature(token, "Number=Plur") && !f.forms.lemma[verb].empty() &&
      !std::string_view(f.forms.lemma[verb]).ends_with(f.forms.lower[verb]))
    return true;
  const auto helpers = some_children(f, verb);
  return std::any_of(helpers.begin(), helpers.end(), [&](std::uint32_t c) {
    return f.reading.tokens[c].upos == Upos::AUX && has_feature(f.reading.tokens[c], "Tense=Past");
  });
}

bool of_many(const Finding& f, std::uint32_t verb) {
  const auto plural = [&](std::uint32_t t) {
    return has_feature(f.reading.tokens[t], "VerbForm=Fin") && has_feature(f.reading.tokens[t], "Number=Plur");
  };
  const auto helpers = some_children(f, verb);
  return plural(verb) || std::any_of(helpers.begin(), helpers.end(), plural);
}

std::uint32_t first_conjunct(const Reading& reading, std::uint32_t token, std::size_t most) {
  for (std::size_t steps = 0; steps < most && has_rel(reading.tokens[token], "conj"); ++steps) {
    if (reading.tokens[token].head == none) break;
    token = static_cast<std::uint32_t>(reading.tokens[token].head);
  }
  return token;
}

bool is_passive(const Finding& f, std::uint32_t verb) {
  const Token& token = f.reading.tokens[verb];
  bool helped = false;
  for (const std::uint32_t c : some_children(f, verb)) {
    const Label rel = f.reading.tokens[c].deprel;
    if (rel == "aux:pass" || rel == "nsubj:pass" || rel == "obl:agent") return true;
    helped = helped || rel.starts_with("aux") || rel == "obj";
  }
  // "Negen mensen zijn gedood en 28 anderen verwond".
  const bool own = std::any_of(some_children(f, verb).begin(), some_children(f, verb).end(),
                               [&](std::uint32_t c) { return f.reading.tokens[c].deprel.starts_with("aux"); });
  if (!own && token.deprel == "conj" && token.head != none && is_participle(token) &&
      passive_above(f, static_cast<std::uint32_t>(token.head)))
    return true;
  // Without its verb, in a head line or before a noun: "tanker beschoten", "de beschoten tanker".
  if (helped || !is_participle(token)) return false;
  if (token.deprel == "conj" && token.head != none) return passive_above(f, static_cast<std::uint32_t>(token.head));
  return token.head == none || token.deprel == "amod" || token.deprel == "acl";
}

namespace {

// "09u50 – Een agent is doodgeschoten": the time that opens a line, which the tree may take for the subject.
bool opens_line(const Finding& f, std::uint32_t token) {
  const Token& word = f.reading.tokens[token];
  return word.upos == Upos::NUM && token == f.reading.sentences[word.sentence].first &&
         token + 1 < f.reading.tokens.size() && f.reading.tokens[token + 1].upos == Upos::PUNCT;
}

// "Drie schutters dood", "waren op slag dood": what the tree hangs on a noun, or on a word that belongs to the verb.
bool of_noun_before(const Finding& f, std::uint32_t word) {
  const Token& token = f.reading.tokens[word];
  return token.upos == Upos::ADJ && token.deprel == "parataxis" && word > 0 &&
         token.head == static_cast<std::int32_t>(word) - 1 && is_nominal(f.reading.tokens[word - 1]);
}
bool of_verb_above(const Token& token) {
  return token.upos == Upos::ADJ && (token.deprel == "fixed" || token.deprel == "compound:prt");
}
}  // namespace

std::int32_t own_subject(const Finding& f, std::uint32_t verb) {
  for (const std::uint32_t c : some_children(f, verb)) {
    if (has_rel(f.reading.tokens[c], "nsubj") && !heads_line(f, c, verb) && !opens_line(f, c))
      return static_cast<std::int32_t>(antecedent(f, c));
  }
  return none;
}

std::int32_t verb_subject(const Finding& f, std::uint32_t verb) {
  for (int steps = 0; steps < longest_chain; ++steps) {
    if (const std::int32_t own = own_subject(f, verb); own != none) return own;
    const Token& token = f.reading.tokens[verb];
    if (token.head == none) return none;
    if (token.deprel == "amod" || has_rel(token, "acl") || of_noun_before(f, verb)) return token.head;
    // "Zegt de colonne te hebben vernietigd".
    const bool infinite = has_rel(token, "ccomp") && has_feature(token, "VerbForm=") && !finite(f, verb);
    const bool part = of_verb_above(token) || token.upos == Upos::ADP;
    const bool shares =
        token.deprel == "conj" || token.deprel == "xcomp" || token.deprel == "advcl" || infinite || part;
    const Token& above = f.reading.tokens[static_cast<std::size_t>(token.head)];
    const bool verbal = above.upos == Upos::VERB || above.upos == Upos::ADJ || above.upos == Upos::AUX;
    if (!shares || (!verbal && !(part && token.deprel == "fixed"))) return none;
    verb = static_cast<std::uint32_t>(token.head);
  }
  return none;
}

}  // namespace wederhoor::events
