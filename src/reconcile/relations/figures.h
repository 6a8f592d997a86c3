// When two figures contradict each other.
#pragma once

#include "reconcile/relations/candidates.h"

namespace wederhoor::reconcile {

bool of_two_sides(const Number& n, const Number& m);

// Do the aligned words of the part, "predicate", agree?
bool agrees(const Match& match, std::string_view part);

// Do the amounts of the two, which the judge aligned, exclude each other, of one whole and one thing?
bool figures_clash(const Statement& a, const Statement& b, const Aligned& aligned, const Match& match);

}  // namespace wederhoor::reconcile
