// Who does a verb, and to whom, where the tree has it elsewhere. Dutch words for it stand in src/events/nl. Tested by
// spec/nl/events.md.
#include "events/objects.h"

#include <algorithm>

#include "events/syntax.h"

namespace wederhoor::events {
namespace {

class Turned {
 public:
  Turned(const Finding& finding, std::uint32_t verb, Span trigger) : f_(finding), verb_(verb), trigger_(trigger) {}
  Elsewhere find() {
    if (shared_subject()) return out_;
    if (relative()) return out_;
    out_.doer = first_object();
    if (has_feature(word(verb_), "VerbForm=Fin")) out_.object = hidden_object();
    return out_;
  }

 private:
  const Token& word(std::uint32_t token) const { return f_.reading.tokens[token]; }
  bool relates(std::uint32_t token) const { return has_feature(word(token), "PronType=Rel"); }
  bool shared_subject();
  bool relative();
  bool clashes(std::uint32_t noun) const;
  std::int32_t first_object() const;
  std::int32_t hidden_object() const;
  bool bare(std::uint32_t noun) const;

  const Finding& f_;
  const std::uint32_t verb_;
  const Span trigger_;
  Elsewhere out_;
};

// "Vielen het dorp aan, doodden twaalf inwoners": what stands behind a joined verb that nothing opens is its object.
bool Turned::shared_subject() {
  const Token& verb = word(verb_);
  if (verb.deprel != "conj" || verb.head == none || !has_feature(verb, "VerbForm=Fin")) return false;
  std::int32_t behind = none;
  for (const std::uint32_t c : some_children(f_, verb_)) {
    const Token& child = word(c);
    if (has_rel(child, "obj")) return false;
    if (c < verb_ && child.upos != Upos::PUNCT && child.deprel != "cc") return false;
    if (c > verb_ && child.deprel == "nsubj" && child.upos == Upos::NOUN) behind = static_cast<std::int32_t>(c);
  }
  const auto above = static_cast<std::uint32_t>(verb.head);
  const std::int32_t shared = behind == none || word(above).upos != Upos::VERB ? none : verb_subject(f_, above);
  if (shared == none) return false;
  out_ = {.doer = shared, .object = behind};
  return true;
}

// Is the noun one where the verb is of many, or the other way round?
bool Turned::clashes(std::uint32_t noun) const {
  const bool one = has_feature(word(noun), "Number=Sing"), many = has_feature(word(noun), "Number=Plur");
  bool verb_one = has_feature(word(verb_), "Number=Sing");
  for (const std::uint32_t c : some_children(f_, verb_))
    verb_one = verb_one || (word(c).upos == Upos::AUX && has_feature(word(c), "Number=Sing"));
  return (one && of_many(f_, verb_)) || (many && verb_one && !of_many(f_, verb_));
}

// "De tanker die de rebellen beschoten", "de gijzelaars die de groep vrijliet": of pronoun and noun the one that the
// verb agrees with does it.
bool Turned::relative() {
  const Token& verb = word(verb_);
  if (!has_rel(verb, "acl") || verb.head == none) return false;
  std::int32_t pronoun = none, noun = none;
  for (const std::uint32_t c : some_children(f_, verb_)) {
    const Token& child = word(c);
    if (trigger_.contains(child.span) || !(child.deprel == "nsubj" || child.deprel == "obj")) continue;
    if (relates(c))
      pronoun = static_cast<std::int32_t>(c);
    else if (c < verb_ && is_nominal(child))
      noun = static_cast<std::int32_t>(c);
  }
  if (pronoun == none || noun == none) return false;
  const bool object = word(static_cast<std::uint32_t>(pronoun)).deprel == "obj";
  const bool two = object && word(static_cast<std::uint32_t>(noun)).deprel == "obj";
  const auto of = static_cast<std::uint32_t>(verb.head);
  if (!two && (object || !clashes(of))) return false;
  // "De agenten die Hamas vrijlieten": they did.
  const bool they = two && of_many(f_, verb_) && has_feature(word(of), "Number=Plur");
  out_ = they ? Elsewhere{.doer = verb.head, .object = noun} : Elsewhere{.doer = noun, .object = verb.head};
  return true;
}

// "Hebben toestellen een kamp gebombardeerd": the tree may take both for objects; the first does it. "Zou het ELN de
// brug hebben opgeblazen": it may take "het" for a pronoun.
std::int32_t Turned::first_object() const {
  std::vector<std::uint32_t> objects;
  for (const std::uint32_t c : some_children(f_, verb_)) {
    const Token& token = word(c);
    if (token.deprel == "obj" && !trigger_.contains(token.span)) objects.push_back(c);
    if (!has_rel(token, "nsubj")) continue;
    const std::uint32_t next = c + 1;
    const bool article = token.upos == Upos::PRON && next < f_.reading.tokens.size() &&
                         word(next).head == static_cast<std::int32_t>(verb_) && word(next).deprel == "iobj";
    return article ? static_cast<std::int32_t>(next) : none;
  }
  const bool two = objects.size() == 2 && has_done(f_, verb_) && objects.front() < objects.back();
  return two && objects.back() < verb_ ? static_cast<std::int32_t>(objects.front()) : none;
}

// Does no preposition belong to the noun? "In Kishishe vijftig dorpelingen": "in" is the village's.
bool Turned::bare(std::uint32_t noun) const {
  const std::int32_t marker = child_by(f_, noun, "case");
  if (marker == none) return noun == 0 || word(noun - 1).upos != Upos::ADP;
  const auto next = static_cast<std::uint32_t>(marker) + 1;
  return next < noun && word(next).upos == Upos::PROPN && word(next).head == static_cast<std::int32_t>(verb_);
}

// The later of two subjects ("het leger doodde de leider"), else a phrase without a preposition.
std::int32_t Turned::hidden_object() const {
  bool subject = false;
  std::int32_t found = none;
  for (const std::uint32_t c : some_children(f_, verb_)) {
    const Token& token = word(c);
    const bool noun = c > verb_ && is_nominal(token);
    if (token.deprel == "nsubj") {
      if (subject && noun) return static_cast<std::int32_t>(c);
      subject = subject || token.upos != Upos::PRON || c < verb_;
    }
    if (found == none && noun && token.deprel == "obl" && bare(c)) found = static_cast<std::int32_t>(c);
  }
  return subject ? found : none;
}
}  // namespace

Elsewhere found_elsewhere(const Finding& finding, std::uint32_t verb, Span trigger) {
  return Turned(finding, verb, trigger).find();
}

bool has_done(const Finding& f, std::uint32_t verb) {
  const auto helpers = some_children(f, verb);
  const auto& has = f.words.language.has;
  return is_participle(f.reading.tokens[verb]) && std::any_of(helpers.begin(), helpers.end(), [&](std::uint32_t c) {
           return f.reading.tokens[c].upos == Upos::AUX && is_any(has, f.forms.lemma[c]);
         });
}

}  // namespace wederhoor::events
