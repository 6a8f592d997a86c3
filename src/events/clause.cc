// The clause of a word. Tested by spec/nl/events.md.
#include "events/clause.h"

#include <algorithm>

namespace wederhoor::events {
namespace {

// A comma, semicolon, colon or subordinating word parts clauses where no tree does.
bool parts_clause(const Reading& reading, std::uint32_t token) {
  const Token& t = reading.tokens[token];
  return t.upos == Upos::SCONJ || (t.upos == Upos::PUNCT && t.span.size() == 1);
}

bool opens_clause(const Token& token) {
  for (const std::string_view rel : {"ccomp", "advcl", "acl", "parataxis", "csubj", "root"}) {
    if (has_rel(token, rel)) return true;
  }
  return false;
}
}  // namespace

std::vector<std::uint32_t> clause_tokens(const Reading& reading, std::uint32_t token) {
  const Sentence& sentence = reading.sentences[reading.tokens[token].sentence];
  std::vector<std::uint32_t> out;
  if (sentence.parsed) {
    const std::uint32_t head = clause_head(reading, token);
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (i == head || (!opens_clause(reading.tokens[i]) && clause_head(reading, i) == head)) out.push_back(i);
    }
    return out;
  }
  std::uint32_t first = token, last = token + 1;
  while (first > sentence.first && !parts_clause(reading, first - 1)) --first;
  while (last < sentence.last && !parts_clause(reading, last)) ++last;
  for (std::uint32_t i = first; i < last; ++i) out.push_back(i);
  return out;
}

std::uint32_t distance(const Reading& reading, std::uint32_t from, Span to) {
  const std::uint32_t at = token_at(reading, to.begin);
  if (at >= reading.tokens.size()) return far_away * 2;
  const std::uint32_t sentence = reading.tokens[from].sentence;
  if (reading.tokens[at].sentence != sentence) {
    const std::uint32_t other = reading.tokens[at].sentence;
    return far_away + (other > sentence ? other - sentence : sentence - other);
  }
  const std::uint32_t words = at > from ? at - from : from - at;
  if (!reading.sentences[sentence].parsed) return words;
  const std::uint32_t here = clause_head(reading, from), there = clause_head(reading, at);
  if (here == there) return words;
  return words + (dominates(reading, here, there) || dominates(reading, there, here) ? 100 : 200);
}

}  // namespace wederhoor::events
