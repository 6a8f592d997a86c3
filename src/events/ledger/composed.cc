// "De veertien doden zijn drie militairen en elf criminelen": both are killed. "Dertien van hen waren burgers, drie
// agenten": the agents as the thirteen. Not: "de daders waren twee broers" (nothing became of them). Tested by
// spec/nl/ledger.md.
#include "events/ledger/composed.h"

#include <algorithm>
#include <array>

#include "base/enum_names.h"
#include "events/syntax.h"

namespace wederhoor::events {
namespace {

constexpr std::size_t longest_row = 8;  // of conjuncts

// The word of which the predicate noun is said; none: it is no predicate.
std::int32_t subject_of(const Finding& f, std::uint32_t noun) {
  std::int32_t subject = none;
  bool copula = false;
  for (const std::uint32_t c : f.clauses.children(noun)) {
    copula = copula || has_rel(f.reading.tokens[c], "cop");
    if (has_rel(f.reading.tokens[c], "nsubj")) subject = static_cast<std::int32_t>(c);
  }
  return copula ? subject : none;
}

// The count before `i`, of its sentence, that holds those words; nullptr: none.
const Number* number_at(const Finding& f, const std::vector<Number>& ledger, std::size_t i, Span at) {
  constexpr std::size_t most = 12;
  const auto quantity = [&](std::size_t k) -> const Quantity& { return f.reading.quantities[ledger[k].quantity]; };
  for (std::size_t k = i; k > 0 && k + most > i && quantity(k - 1).sentence == quantity(i).sentence; --k) {
    if (quantity(k - 1).span.meets(at)) return &ledger[k - 1];
  }
  return nullptr;
}

NumberState state_of(const Finding& f, const lexicon::Row& row) {
  return base::parse_name(f.words.states.cell(row, "state"), NumberState::other).value_or(NumberState::unknown);
}

// "De doden waren drie plukkers": the noun that says by itself that they were killed, wounded or are missing; nullptr.
const lexicon::Row* harmed_noun(const Finding& f, std::uint32_t token) {
  const lexicon::Row* row = f.words.states.find(f.forms, token, token + 1).row;
  if (row == nullptr || f.words.states.cell(*row, "where") != "noun") return nullptr;
  static constexpr std::array harms{NumberState::killed, NumberState::wounded, NumberState::missing};
  return std::find(harms.begin(), harms.end(), state_of(f, *row)) != harms.end() ? row : nullptr;
}
}  // namespace

void share_composition(const Finding& f, std::vector<Number>& ledger) {
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    Number& number = ledger[i];
    const Quantity& q = f.reading.quantities[number.quantity];
    if (number.state != NumberState::unknown || q.unit != QuantityUnit::persons || q.noun.empty()) continue;
    const auto [first, last] = tokens_in(f.reading, q.noun);
    if (last == first) continue;
    const std::int32_t subject = subject_of(f, first_conjunct(f.reading, last - 1, longest_row));
    if (subject == none) continue;
    const auto token = static_cast<std::uint32_t>(subject);
    const Span at = f.reading.tokens[token].span;
    if (const Number* whole = number_at(f, ledger, i, at)) {
      number.state = whole->state;
      if (number.state != NumberState::unknown) number.because.push_back({"state_of_subject", "", at});
    } else if (const lexicon::Row* row = harmed_noun(f, token)) {
      number.state = state_of(f, *row);
      number.because.push_back(f.words.states.because("state_of_subject", *row, at));
    }
  }
}

}  // namespace wederhoor::events
