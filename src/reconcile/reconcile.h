// Reconciliation: what holds between the records of many reports. The stage's only entry. Never quadratic in the number
// of reports.
#pragma once

#include "reconcile/relations/relate.h"
#include "wederhoor/lexicons.h"
#include "wederhoor/match.h"

namespace wederhoor::reconcile {

struct Reconciled {
  std::vector<Match> matches;
  std::vector<Incident> incidents;
};

// Joins the unlisted people of different reports that are the same one.
void join_actors(Heap& heap);
// Joins "het leger" of a report that names none to the one army that the heap names.
void join_bodies(Heap& heap, const Lexicons& lexicons);
// After join_actors.
Reconciled reconcile(const Heap& heap, const Lexicons& lexicons, const Relations& relations);

}  // namespace wederhoor::reconcile
