// Small helpers over a heap of documents: ids of records, joining into groups, adding matches.
#pragma once

#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "wederhoor/match.h"

namespace wederhoor::reconcile {

using Documents = std::span<const Document>;

const std::string& id_of(Documents documents, Ref ref);
const Claim& claim_of(Documents documents, Ref ref);

// Disjoint sets; the representative of a set is its smallest member, so that it does not depend on the order of
// joining.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0u); }
  std::uint32_t find(std::uint32_t member);
  void join(std::uint32_t a, std::uint32_t b);

 private:
  std::vector<std::uint32_t> parent_;
};

// A match between two records, `a` the one with the smaller id.
Match make_match(Documents documents, MatchKind kind, std::string subkind, Ref a, Ref b, std::string because);
// Joins the members to the first of them by id: a star. Nothing for fewer than two.
void add_star(Documents documents, MatchKind kind, std::vector<Ref> members, const std::string& because,
              std::vector<Match>& out);

// Who a claim goes back to: the last hop of its chain, else its source, else the outlet; empty: nobody is known.
std::string origin_of(const Document& document, const Claim& claim);

}  // namespace wederhoor::reconcile
