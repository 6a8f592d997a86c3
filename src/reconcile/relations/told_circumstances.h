// How many, when and where: what the reading and the ledger know of the circumstances in a claim.
#pragma once

#include <set>

#include "reconcile/relations/statement.h"

namespace wederhoor::reconcile {

// Of one report; statements whose claims and phrases are told.
class ToldCircumstances {
 public:
  ToldCircumstances(const Document& document, const WordVectors& vectors);
  // Adds periods, places and amounts.
  void add(Statement& out) const;

 private:
  Amount amount_of(const Statement& statement, const Quantity& quantity) const;

  const Document& document_;
  const WordVectors& vectors_;
  std::map<std::uint32_t, const Number*> ledger_;    // by quantity
  std::map<NumberState, std::set<SideKind>> sides_;  // whom it counts, by what became of them
  std::map<std::int32_t, const Event*> event_at_;    // by time
};

}  // namespace wederhoor::reconcile
