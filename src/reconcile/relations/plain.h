// What plainly differs between two statements of one incident, by their clauses and answers alone: no weights.
#pragma once

#include <optional>
#include <vector>

#include "reconcile/relations/families.h"
#include "reconcile/relations/features.h"
#include "reconcile/relations/judge.h"

namespace wederhoor::reconcile {

struct Plain {
  Judged judged;
  std::string_view rule;           // in words, for `because`
  Aligned aligned;                 // the clauses, or amounts, that answer to each other
  std::vector<AlignedPart> parts;  // beside those of the clauses: when, where, who
};

// Nothing where it is not plain. Both must tell of one incident.
std::optional<Plain> plainly(const Heap& heap, const Statement& a, const Statement& b, const FamilyValues& values);

}  // namespace wederhoor::reconcile
