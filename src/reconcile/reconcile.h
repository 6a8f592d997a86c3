// Reconciliation: what holds between the records of many reports. The stage's only entry. Never quadratic in the number
// of reports.
#pragma once

#include <span>

#include "wederhoor/lexicons.h"
#include "wederhoor/match.h"

namespace wederhoor::reconcile {

struct Reconciled {
  std::vector<Match> matches;
  std::vector<Incident> incidents;
};

// Gives one actor_id to the unlisted entities of different reports that are the same one.
void join_actors(std::span<Document> documents);
// The documents must be sorted by file, then id; the result does not depend on how they came.
Reconciled reconcile(std::span<const Document> documents, const Lexicons& lexicons);

}  // namespace wederhoor::reconcile
