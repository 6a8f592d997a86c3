// What belongs to the clause of a word: by the tree where there is one, else up to commas and subordinating words. Made
// once per report; every question costs the clause at most.
#pragma once

#include "base/buckets.h"
#include "base/word_forms.h"

namespace wederhoor::events {

class Clauses {
 public:
  Clauses(const Reading& reading, const base::WordForms& forms);

  // Number of the clause that the token stands in.
  std::uint32_t of(std::uint32_t token) const { return clause_[token]; }
  std::uint32_t count() const { return static_cast<std::uint32_t>(tokens_.size()); }
  // Its tokens in text order, without those of clauses below it.
  std::span<const std::uint32_t> tokens(std::uint32_t clause) const { return tokens_[clause]; }
  // Of the tokens of each clause those that have something, by token.
  template <class T>
  base::Buckets only(const std::vector<const T*>& something) const {
    std::vector<std::uint32_t> keys = clause_;
    for (std::size_t t = 0; t < keys.size(); ++t) {
      if (something[t] == nullptr) keys[t] = base::Buckets::nowhere;
    }
    return {keys, tokens_.size()};
  }
  // What hangs on the token, in text order.
  std::span<const std::uint32_t> children(std::uint32_t token) const { return children_[token]; }
  // Lower is closer, never less than the words between; both in one sentence: words between, and what parts their
  // clauses in the tree.
  std::uint32_t distance(std::uint32_t from, std::uint32_t to) const;

 private:
  bool above(std::uint32_t a, std::uint32_t b) const { return enter_[a] <= enter_[b] && leave_[b] <= leave_[a]; }

  const Reading& reading_;
  const base::WordForms& forms_;
  base::Buckets children_;
  std::vector<std::uint32_t> clause_;  // by token
  base::Buckets tokens_;
  std::vector<std::uint32_t> enter_, leave_;  // by token: a walk through the trees
};

// The number of the list that lies nearest to `at`; none for an empty list. tokens: never falling. cost(k): at least
// the distance of tokens[k] in words. Of equals the first.
template <class Cost>
std::int32_t nearest(std::span<const std::uint32_t> tokens, std::uint32_t at, Cost cost) {
  const auto middle = static_cast<std::size_t>(std::lower_bound(tokens.begin(), tokens.end(), at) - tokens.begin());
  std::int32_t best = none;
  std::uint32_t least = UINT32_MAX;
  for (std::size_t k = middle; k < tokens.size() && tokens[k] - at < least; ++k) {
    if (const std::uint32_t c = cost(k); c < least) least = c, best = static_cast<std::int32_t>(k);
  }
  for (std::size_t k = middle; k > 0 && at - tokens[k - 1] <= least; --k) {
    if (const std::uint32_t c = cost(k - 1); c <= least) least = c, best = static_cast<std::int32_t>(k - 1);
  }
  return best;
}

}  // namespace wederhoor::events
