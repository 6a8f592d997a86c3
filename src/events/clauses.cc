// "Tien mensen vluchtten, terwijl drie huizen werden verwoest": two clauses, of ten and of three. Not a clause of its
// own: what hangs on a noun. Tested by tests/events/clauses_test.cc and spec/nl/events.md.
#include "events/clauses.h"

#include <algorithm>

namespace wederhoor::events {
namespace {

// A comma, semicolon, colon or subordinating word parts clauses where no tree does.
bool parts_clause(const Token& t) { return t.upos == Upos::SCONJ || (t.upos == Upos::PUNCT && t.span.size() == 1); }

std::vector<std::uint32_t> heads(const Reading& reading) {
  std::vector<std::uint32_t> out;
  out.reserve(reading.tokens.size());
  for (const Token& token : reading.tokens)
    out.push_back(token.head == none ? base::Buckets::nowhere : static_cast<std::uint32_t>(token.head));
  return out;
}

// By token; clauses are numbered as they come.
std::vector<std::uint32_t> numbered(const Reading& reading, const base::WordForms& forms) {
  std::vector<std::uint32_t> of_head(reading.tokens.size(), base::Buckets::nowhere), out(reading.tokens.size());
  std::uint32_t next = 0;
  for (std::uint32_t t = 0; t < out.size(); ++t) {
    const Sentence& sentence = reading.sentences[reading.tokens[t].sentence];
    if (sentence.parsed) {
      std::uint32_t& number = of_head[forms.clause[t]];
      if (number == base::Buckets::nowhere) number = next++;
      out[t] = number;
    } else {
      const bool goes_on =
          t > sentence.first && !parts_clause(reading.tokens[t]) && !parts_clause(reading.tokens[t - 1]);
      out[t] = goes_on ? out[t - 1] : next++;
    }
  }
  return out;
}

std::size_t one_past(const std::vector<std::uint32_t>& numbers) {
  return numbers.empty() ? 0 : *std::max_element(numbers.begin(), numbers.end()) + std::size_t{1};
}
}  // namespace

Clauses::Clauses(const Reading& reading, const base::WordForms& forms)
    : reading_(reading),
      forms_(forms),
      children_(heads(reading), reading.tokens.size()),
      clause_(numbered(reading, forms)),
      tokens_(clause_, one_past(clause_)),
      enter_(reading.tokens.size()),
      leave_(reading.tokens.size()) {
  std::uint32_t clock = 0;
  std::vector<std::pair<std::uint32_t, bool>> open;  // token, is all below it done
  for (std::uint32_t root = 0; root < reading.tokens.size(); ++root) {
    if (reading.tokens[root].head == none) open.emplace_back(root, false);
    while (!open.empty()) {
      const auto [token, done] = open.back();
      open.pop_back();
      (done ? leave_ : enter_)[token] = ++clock;
      if (done) continue;
      open.emplace_back(token, true);
      for (const std::uint32_t child : children_[token]) open.emplace_back(child, false);
    }
  }
}

std::uint32_t Clauses::distance(std::uint32_t from, std::uint32_t to) const {
  const std::uint32_t words = to > from ? to - from : from - to;
  if (of(from) == of(to) || !reading_.sentences[reading_.tokens[from].sentence].parsed) return words;
  const std::uint32_t here = forms_.clause[from], there = forms_.clause[to];
  return words + (above(here, there) || above(there, here) ? 100 : 200);
}

}  // namespace wederhoor::events
