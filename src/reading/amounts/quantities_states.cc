// Decides what the clause tells of those who are counted. In "een man heeft drie mensen doodgeschoten" three suffer,
// and the man acts; in "een man is doodgeschoten" he suffers. Tested by spec/nl/quantities.md.
#include <algorithm>

#include "reading/amounts/quantities_read.h"

namespace wederhoor::reading {
namespace {
using State = AmountWords::State;

std::string lemma_of(const Token& token) {
  std::string lemma = token.treebank_lemma.empty() ? token.lemma : token.treebank_lemma;
  std::erase(lemma, '_');
  return lemma;
}
}  // namespace

const AmountWords::StateRow* AmountReader::state_at(std::uint32_t at, std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t reach = 10;
  const AmountWords::StateRow* row = words_.state(row_.until(last), at);
  if (row == nullptr && row_.token(at).upos == Upos::VERB) row = words_.state(lemma_of(row_.token(at)));
  if (row == nullptr) row = by_particle(at, first, last);
  if (row == nullptr || row->beside.empty()) return row;
  for (std::uint32_t i = at > first + reach ? at - reach : first; i < std::min(last, at + reach); ++i) {
    if (std::find(row->beside.begin(), row->beside.end(), row_[i]) != row->beside.end()) return row;
  }
  return nullptr;
}

// "Er kwam een smid om, meldt de politie": the particle at the end of a clause and the finite verb before it.
const AmountWords::StateRow* AmountReader::by_particle(std::uint32_t at, std::uint32_t first,
                                                       std::uint32_t last) const {
  constexpr std::uint32_t reach = 14;
  const Upos here = row_.token(at).upos, next = at + 1 < last ? row_.token(at + 1).upos : Upos::PUNCT;
  if ((next != Upos::PUNCT && next != Upos::CCONJ) || (here != Upos::ADP && here != Upos::ADV && here != Upos::ADJ))
    return nullptr;
  for (std::uint32_t i = at; i > first && i + reach > at;) {
    const Token& verb = row_.token(--i);
    if (verb.upos == Upos::PUNCT) return nullptr;
    if (verb.upos == Upos::VERB && has_feature(verb, "VerbForm=Fin"))
      return words_.state(std::string(row_[at]) + lemma_of(verb));
  }
  return nullptr;
}

State AmountReader::state_near(std::uint32_t at, std::uint32_t first, std::uint32_t last) const {
  const AmountWords::StateRow* row = telling(at, first, last);
  return row == nullptr ? State::none : row->of;
}

const AmountWords::StateRow* AmountReader::telling(std::uint32_t at, std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t behind = 12, before = 8;
  const std::uint32_t from = at > first + before ? at - before : first;
  for (std::uint32_t i = at; i < last && i < at + behind; ++i) {
    if (is(i, ";")) break;
    if (const auto* state = state_at(i, first, last)) return state;
  }
  for (std::uint32_t i = at; i-- > from;) {
    if (is(i, ",") || is(i, ";") || is(i, ":")) break;
    if (const auto* state = state_at(i, first, last)) return state;
  }
  return nullptr;
}

// The word that the noun, or the first of a row of nouns, hangs on; moves `noun` there. none: nothing.
std::int32_t AmountReader::verb_of(std::uint32_t& noun) const {
  for (int steps = 0; steps < 8 && has_rel(row_.token(noun), "conj") && row_.token(noun).head != none; ++steps)
    noun = static_cast<std::uint32_t>(row_.token(noun).head);
  return row_.token(noun).head;
}

// "Heeft … gedood", "doodde"; not "is gedood", nor the bare "gedood" of a headline.
bool AmountReader::active(std::uint32_t verb) const {
  constexpr std::uint32_t reach = 20;
  if (!has_feature(row_.token(verb), "VerbForm=Part")) return true;
  const Sentence& sentence = row_.reading().sentences[row_.token(verb).sentence];
  const std::uint32_t from = verb > sentence.first + reach ? verb - reach : sentence.first;
  for (std::uint32_t i = from; i < std::min(sentence.last, verb + reach); ++i) {
    const Token& token = row_.token(i);
    if (token.head == static_cast<std::int32_t>(verb) && has_rel(token, "aux") &&
        words_.hit(row_.until(sentence.last), i, AmountUse::has))
      return true;
  }
  return false;
}

bool AmountReader::acts(std::uint32_t noun) const {
  const std::int32_t head = verb_of(noun);
  if (row_.token(noun).deprel == "obl:agent") return true;
  if (head == none || row_.token(noun).deprel != "nsubj") return false;
  const auto verb = static_cast<std::uint32_t>(head);
  const Sentence& sentence = row_.reading().sentences[row_.token(verb).sentence];
  const auto* state = state_at(verb, sentence.first, sentence.last);
  return state != nullptr && !state->subject && active(verb);
}

bool AmountReader::busy(std::uint32_t noun) const {
  const std::int32_t head = verb_of(noun);
  if (has_rel(row_.token(noun), "nmod") || has_rel(row_.token(noun), "appos")) return true;
  if (head == none || row_.token(noun).deprel != "nsubj") return false;
  const auto verb = static_cast<std::uint32_t>(head);
  if (row_.token(verb).upos != Upos::VERB || !has_feature(row_.token(verb), "VerbForm=Fin")) return false;
  const Sentence& sentence = row_.reading().sentences[row_.token(verb).sentence];
  bool object = false;
  constexpr std::uint32_t reach = 40;
  const std::uint32_t from = noun > sentence.first + reach ? noun - reach : sentence.first;
  for (std::uint32_t i = from; i < std::min(sentence.last, noun + reach); ++i) {
    const bool below = i == verb || row_.token(i).head == head;
    if (below && state_at(i, sentence.first, sentence.last) != nullptr) return false;
    const bool takes =
        has_rel(row_.token(i), "obj") || has_rel(row_.token(i), "ccomp") || has_rel(row_.token(i), "xcomp");
    object |= row_.token(i).head == head && takes;
  }
  return object;
}

bool AmountReader::suffers(std::uint32_t noun) const {
  const std::int32_t head = verb_of(noun);
  if (head == none) return false;
  const auto verb = static_cast<std::uint32_t>(head);
  const Sentence& sentence = row_.reading().sentences[row_.token(verb).sentence];
  const auto* state = state_at(verb, sentence.first, sentence.last);
  if (state == nullptr) return false;
  const Label rel = row_.token(noun).deprel;
  if (rel == "nsubj") return state->subject || !active(verb);
  return !state->subject && (rel == "nsubj:pass" || rel == "obj");
}

bool AmountReader::age(const Amount& amount, std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t reach = 8;
  if (amount.construction != std::string_view("numeral")) return false;
  std::uint32_t i = amount.first;
  const std::uint32_t from = i > first + reach ? i - reach : first;
  const auto in_list = [&](std::uint32_t at) {
    return is(at, ",") || row_.is(at, Closed::and_) || row_.is(at, Closed::range) || words_.numerals().word(row_[at]);
  };
  while (i > from && in_list(i - 1)) --i;
  if (i < first + 2 || !row_.is(i - 1, Closed::of)) return false;
  const AmountWords::Noun whose = words_.noun(row_.until(i - 1), i - 2);
  if (!whose || whose.row->unit != QuantityUnit::persons || whose.row->use == CountedUse::casualty) return false;
  const CountedNoun noun = noun_after(amount.last, last);
  return !noun.found() || noun.first > amount.last || (noun.row && noun.row->use == CountedUse::time);
}

}  // namespace wederhoor::reading
