// Incidents: threads of different reports that are one happening, by region and days, and what belongs to each.
#pragma once

#include "reconcile/threads.h"

namespace wederhoor::reconcile {

// Incidents with their claims, events, numbers and documents, sorted by first day, then id. `weights`: nullptr where
// nothing was trained.
std::vector<Incident> find_incidents(const Heap& heap, const Lexicons& lexicons,
                                     const FollowWeights* weights = nullptr);

}  // namespace wederhoor::reconcile
