// Decides which rows of tokens are the same words.
//
// Applies to: the second "Niets gemeld." of a text. Not to: "niets gemeld", which is written otherwise. Tested by
// tests/reading/model/parser_test.cc.
#include "reading/model/repeats.h"

#include <algorithm>

#include "base/hash.h"

namespace wederhoor::reading::model {

bool Repeats::seen(std::uint32_t first, std::uint32_t last) {
  const auto form = [&](const Token& token) { return token.span.of(text_); };
  std::uint64_t key = last - first;
  for (std::uint32_t t = first; t < last; ++t)
    key = (key ^ base::hash64(form(reading_.tokens[t]))) * 0x9E3779B97F4A7C15ULL;
  const auto [at, fresh] = rows_.emplace(key, Row{first, last});
  if (fresh) return false;
  const Row row = at->second;
  const auto begin = reading_.tokens.begin();
  const bool same = std::equal(begin + row.first, begin + row.last, begin + first, begin + last,
                               [&](const Token& a, const Token& b) { return form(a) == form(b); });
  if (same) pairs_.push_back({row.first, first, last - first});
  return same;
}

void Repeats::copy() const {
  for (const Pair& pair : pairs_) {
    for (std::uint32_t i = 0; i < pair.count; ++i) {
      const Token& from = reading_.tokens[pair.from + i];
      Token& to = reading_.tokens[pair.to + i];
      const Span span = to.span;
      const std::uint32_t sentence = to.sentence;
      to = from;
      to.span = span, to.sentence = sentence;
      if (from.head != none) to.head += static_cast<std::int32_t>(pair.to) - static_cast<std::int32_t>(pair.from);
    }
  }
}

}  // namespace wederhoor::reading::model
