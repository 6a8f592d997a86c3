// Adding matches: one between two records, or a star over many.
#pragma once

#include <string>
#include <vector>

#include "wederhoor/match.h"

namespace wederhoor::reconcile {

// A match between two records, `a` the one with the smaller id.
Match make_match(const Heap& heap, MatchKind kind, MatchSubkind subkind, Ref a, Ref b, std::string because);
// Joins the members to the first of them by id: a star. Nothing for fewer than two.
void add_star(const Heap& heap, MatchKind kind, const std::vector<Ref>& members, const std::string& because,
              std::vector<Match>& out);

// Who a claim goes back to: the last hop of its chain, else its source, else the outlet; empty: nobody is known.
std::string origin_of(const Heap& heap, const Ref& claim);

}  // namespace wederhoor::reconcile
