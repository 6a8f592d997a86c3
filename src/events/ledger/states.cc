// "Zeker zeven strijders zijn gedood": killed. "Twaalf dorpen zijn geëvacueerd": evacuated. Not the state of another
// clause: "Tien mensen vluchtten, terwijl drie huizen werden verwoest" counts ten displaced, three destroyed. Tested by
// spec/nl/ledger.md.
#include "events/ledger/states.h"

#include <algorithm>
#include <array>

#include "base/enum_names.h"

namespace wederhoor::events {
namespace {

constexpr std::uint32_t window = 12;  // words of a sentence around a count

bool measures(const Quantity& q) {
  using Unit = QuantityUnit;
  static constexpr std::array units{Unit::km,     Unit::km2,   Unit::hours, Unit::days,   Unit::weeks,
                                    Unit::months, Unit::years, Unit::money, Unit::percent};
  return std::find(units.begin(), units.end(), q.unit) != units.end();
}

std::vector<const lexicon::Row*> rows(const Finding& f) {
  std::vector<const lexicon::Row*> out;
  out.reserve(f.reading.tokens.size());
  for (std::uint32_t t = 0; t < f.reading.tokens.size(); ++t) {
    const std::uint32_t end = f.reading.sentences[f.reading.tokens[t].sentence].last;
    const lexicon::Row* row = f.words.states.find(f.forms, t, end).row;
    out.push_back(row != nullptr && f.words.states.cell(*row, "where") == "noun" ? nullptr : row);
  }
  return out;
}

// The first of a row of conjuncts: "twee tanks, een truck en tien jeeps" stand where the tanks do.
std::uint32_t first_conjunct(const Reading& reading, std::uint32_t token) {
  while (has_rel(reading.tokens[token], "conj") && reading.tokens[token].head != none)
    token = static_cast<std::uint32_t>(reading.tokens[token].head);
  return token;
}

bool is_any_of(const Token& token, std::initializer_list<std::string_view> relations) {
  return std::any_of(relations.begin(), relations.end(), [&](std::string_view rel) { return has_rel(token, rel); });
}
}  // namespace

StateFinder::StateFinder(const Finding& finding)
    : f_(finding), rows_(rows(finding)), telling_(finding.clauses.only(rows_)) {}

NumberState StateFinder::state_of(const lexicon::Row& row) const {
  return base::parse_name(f_.words.states.cell(row, "state"), NumberState::other).value_or(NumberState::unknown);
}

void StateFinder::set(const Quantity& q, std::uint32_t at, Number& number) const {
  if (measures(q)) {
    number.state = measured(q, at);
    return;
  }
  by_noun(q, false, number) || by_predicate(at, number) || by_clause(at, number) || by_noun(q, true, number) ||
      by_sentence(at, f_.reading.sentences[q.sentence], number);
}

// "Drie doden". "Inwoners" only say what they are when the clause says nothing of them: `population`.
bool StateFinder::by_noun(const Quantity& q, bool population, Number& number) const {
  const auto [first, last] = tokens_in(f_.reading, q.span);
  for (std::uint32_t i = first; i < last; ++i) {
    const lexicon::Row* row = f_.words.states.find(f_.forms, i, last).row;
    if (row == nullptr || (state_of(*row) == NumberState::population) != population) continue;
    number.state = state_of(*row);
    number.because.push_back(f_.words.states.because("state_of_noun", *row, f_.reading.tokens[i].span));
    return true;
  }
  return false;
}

// By the predicate that the counted noun is subject, object or complement of: "is één inwoner gewond geraakt".
bool StateFinder::by_predicate(std::uint32_t at, Number& number) const {
  const Token& noun = f_.reading.tokens[first_conjunct(f_.reading, at)];
  if (noun.head == none || !is_any_of(noun, {"nsubj", "obj", "obl"})) return false;
  const auto head = static_cast<std::uint32_t>(noun.head);
  std::vector<std::uint32_t> telling;
  for (const std::uint32_t c : f_.clauses.children(head)) {
    if (rows_[c] != nullptr && is_any_of(f_.reading.tokens[c], {"xcomp", "compound", "obl", "fixed"}))
      telling.push_back(c);
  }
  if (rows_[head] != nullptr) telling.insert(std::lower_bound(telling.begin(), telling.end(), head), head);
  return by_nearest(at, telling, "state_of_predicate", number);
}

bool StateFinder::by_clause(std::uint32_t at, Number& number) const {
  return by_nearest(at, telling_[f_.clauses.of(at)], "state_of_clause", number);
}

// Where the clause says nothing: what stands near in the sentence ("daarbij is, zegt hij, een man omgekomen").
bool StateFinder::by_sentence(std::uint32_t at, const Sentence& sentence, Number& number) const {
  std::vector<std::uint32_t> telling;
  const std::uint32_t end = std::min(sentence.last, at + window + 1);
  for (std::uint32_t i = std::max(sentence.first, at - std::min(at, window)); i < end; ++i) {
    if (rows_[i] != nullptr) telling.push_back(i);
  }
  return by_nearest(at, telling, "state_of_sentence", number);
}

// An area may have been captured; else a measure only measures.
NumberState StateFinder::measured(const Quantity& q, std::uint32_t at) const {
  if (q.unit == QuantityUnit::km) return NumberState::distance;
  if (q.unit == QuantityUnit::km2) {
    Number taken;
    by_clause(at, taken);
    return taken.state == NumberState::captured ? NumberState::captured : NumberState::area;
  }
  const bool other = q.unit == QuantityUnit::money || q.unit == QuantityUnit::percent;
  return other ? NumberState::other : NumberState::duration;
}

// telling: tokens in text order.
bool StateFinder::by_nearest(std::uint32_t at, std::span<const std::uint32_t> telling, std::string_view construction,
                             Number& number) const {
  const std::int32_t found = nearest(telling, at, [&](std::size_t k) {
    return telling[k] > at ? telling[k] - at : f_.words.language.cost_before * (at - telling[k]);
  });
  if (found == none) return false;
  const std::uint32_t token = telling[static_cast<std::size_t>(found)];
  number.state = state_of(*rows_[token]);
  number.because.push_back(f_.words.states.because(construction, *rows_[token], f_.reading.tokens[token].span));
  return true;
}

}  // namespace wederhoor::events
