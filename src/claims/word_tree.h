// Tree: the dependency trees of a report, with the children of every token at hand. Built once per report, in linear
// time.
#pragma once

#include <span>
#include <vector>

#include "claims/maybe_index.h"

namespace wederhoor::claims {

using Tokens = std::vector<std::uint32_t>;  // sorted, each once

class Tree {
 public:
  explicit Tree(const Reading& reading);
  std::span<const std::uint32_t> children(std::uint32_t token) const;
  // First child with that relation (subtypes aside unless it names one); none if there is none.
  MaybeIndex child(std::uint32_t token, std::string_view relation) const;
  // The token and everything under it.
  Tokens below(std::uint32_t token) const;
  bool dominates(std::uint32_t ancestor, std::uint32_t token) const;

 private:
  const Reading& reading_;
  std::vector<std::uint32_t> first_, children_;
};

bool relation_is(std::string_view deprel, std::string_view relation);
Tokens without(const Tokens& tokens, const Tokens& taken);
Tokens joined(const Tokens& a, const Tokens& b);
bool holds(const Tokens& tokens, std::uint32_t token);
bool meet(const Tokens& a, const Tokens& b);

}  // namespace wederhoor::claims
