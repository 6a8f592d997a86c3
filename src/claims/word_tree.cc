// Decides who stands under whom. Tested by tests/claims/find_claims_test.cc.
#include "claims/word_tree.h"

#include <algorithm>

namespace wederhoor::claims {

Tree::Tree(const Reading& reading)
    : reading_(reading), first_(reading.tokens.size() + 1), children_(reading.tokens.size()) {
  const auto inside = [&](const Token& token) {
    return token.head >= 0 && static_cast<std::size_t>(token.head) < reading.tokens.size();
  };
  for (const Token& token : reading.tokens) {
    if (inside(token)) ++first_[static_cast<std::size_t>(token.head) + 1];
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  std::vector<std::uint32_t> next(first_.begin(), first_.end());
  for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
    if (inside(reading.tokens[i])) children_[next[static_cast<std::size_t>(reading.tokens[i].head)]++] = i;
  }
}

std::span<const std::uint32_t> Tree::children(std::uint32_t token) const {
  return std::span(children_).subspan(first_[token], first_[token + 1] - first_[token]);
}

MaybeIndex Tree::child(std::uint32_t token, std::string_view relation) const {
  for (const std::uint32_t c : children(token)) {
    if (relation_is(reading_.tokens[c].deprel, relation)) return c;
  }
  return none;
}

Tokens Tree::below(std::uint32_t token) const {
  Tokens out{token};
  // Every token has one head, so each is met once unless the heads run in a circle; the size of the report bounds that.
  for (std::size_t i = 0; i < out.size() && out.size() <= reading_.tokens.size(); ++i) {
    const auto more = children(out[i]);
    for (const std::uint32_t c : more) {
      if (c != token) out.push_back(c);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool Tree::dominates(std::uint32_t ancestor, std::uint32_t token) const {
  std::int32_t at = static_cast<std::int32_t>(token);
  for (int step = 0; at >= 0 && step < 200; ++step) {
    if (static_cast<std::uint32_t>(at) == ancestor) return true;
    at = reading_.tokens[static_cast<std::size_t>(at)].head;
  }
  return false;
}

bool relation_is(std::string_view deprel, std::string_view relation) {
  if (deprel == relation) return true;
  return relation.find(':') == std::string_view::npos && deprel.size() > relation.size() &&
         deprel.starts_with(relation) && deprel[relation.size()] == ':';
}

Tokens without(const Tokens& tokens, const Tokens& taken) {
  Tokens out;
  std::set_difference(tokens.begin(), tokens.end(), taken.begin(), taken.end(), std::back_inserter(out));
  return out;
}

Tokens joined(const Tokens& a, const Tokens& b) {
  Tokens out;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

bool holds(const Tokens& tokens, std::uint32_t token) {
  return std::binary_search(tokens.begin(), tokens.end(), token);
}

bool meet(const Tokens& a, const Tokens& b) {
  for (const std::uint32_t t : a) {
    if (holds(b, t)) return true;
  }
  return false;
}

}  // namespace wederhoor::claims
