// What is denied by the one and told by the other: which words of a negative clause stand in a positive one, and how
// rare they are in the heap. "Niemand heeft ons gegijzeld" and "de broeders zouden urenlang gegijzeld zijn":
// "gijzelen", of few claims. Not: what both deny. Tested by tests/reconcile/opposed_test.cc.
#include <algorithm>
#include <set>

#include "base/hash.h"
#include "reconcile/relations/features.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_clauses = 8;

bool negative(const Statement& s, const Clause& clause) {
  return s.claim->standing == Standing::denied || clause.proposition->negative;
}

// Hashes of the words of a clause, sorted, each once.
std::vector<std::uint64_t> words_of_clause(const Statement& s, const Clause& clause) {
  std::vector<std::uint64_t> out;
  if (!clause.proposition->lexeme.empty()) out.push_back(base::hash64(clause.proposition->lexeme));
  for (std::int32_t p = clause.first; p < clause.last; ++p) {
    const std::vector<std::uint64_t>& more = s.phrases[static_cast<std::size_t>(p)].words;
    out.insert(out.end(), more.begin(), more.end());
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Thousandths: the i-th word of a statement counts 1000 where no other claim of the heap holds it, 100 of ten claims.
std::int32_t rarity(const Statement& s, std::size_t i) { return i < s.held.size() ? 1000 / std::max(s.held[i], 1) : 0; }

std::int32_t rarity_of(const Statement& s, std::uint64_t word) {
  const auto at = std::lower_bound(s.words.begin(), s.words.end(), word,
                                   [](const auto& entry, std::uint64_t hash) { return entry.first < hash; });
  return at == s.words.end() || at->first != word ? 0 : rarity(s, static_cast<std::size_t>(at - s.words.begin()));
}

struct Opposed {
  std::int32_t rare = 0, words = 0, share = 0;  // of the words that both clauses have; share: thousandths of all
};

Opposed common(const Statement& s, const std::vector<std::uint64_t>& x, const std::vector<std::uint64_t>& y) {
  Opposed out;
  for (const std::uint64_t word : x) {
    if (!std::binary_search(y.begin(), y.end(), word)) continue;
    const std::int32_t rare = rarity_of(s, word);
    out.rare += rare;
    out.words += rare > 0;
  }
  const auto all = static_cast<std::int32_t>(x.size() + y.size()) - out.words;
  out.share = all > 0 ? 1000 * out.words / all : 0;
  return out;
}

// Of a clause of the one that is negative and one of the other that is not, or the reverse: those that share most.
Opposed most_opposed(const Statement& a, const Statement& b) {
  Opposed best;
  for (const Clause& x : first_of(a.clauses, most_clauses)) {
    std::vector<std::uint64_t> words;
    for (const Clause& y : first_of(b.clauses, most_clauses)) {
      if (negative(a, x) == negative(b, y)) continue;
      if (words.empty()) words = words_of_clause(a, x);
      const Opposed found = common(a, words, words_of_clause(b, y));
      if (found.rare > best.rare) best = found;
    }
  }
  return best;
}

std::int32_t shared_rarity(const Statement& a, const Statement& b) {
  std::int32_t sum = 0;
  each_shared_word(a, b, [&](std::size_t i) { sum += rarity(a, i); });
  return sum;
}

// Kinds of events that both tell of.
std::int64_t kinds_of_both(const Statement& a, const Statement& b) {
  const auto kinds_of = [](const Statement& s) {
    std::set<std::string_view> kinds;
    for (const Event* e : s.events) kinds.insert(e->kind);
    return kinds;
  };
  const std::set<std::string_view> of_a = kinds_of(a), of_b = kinds_of(b);
  return std::count_if(of_a.begin(), of_a.end(), [&](std::string_view kind) { return of_b.contains(kind); });
}

}  // namespace

void measure_opposed(const Statement& a, const Statement& b, Sheet& out) {
  const Opposed opposed = most_opposed(a, b);
  out.add("opposed_rare", opposed.rare);
  out.add("opposed_words", opposed.words);
  out.add("opposed_share", opposed.share);
  out.add("shared_rare", shared_rarity(a, b));
  out.add("events_same", kinds_of_both(a, b));
}

}  // namespace wederhoor::reconcile
