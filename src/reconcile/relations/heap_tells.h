// What the other claims of a heap tell of each.
#pragma once

#include "reconcile/relations/statement.h"

namespace wederhoor::reconcile {

// Of all statements that are compared, in order of their reports and claims: how many hold each of their words, what
// was said just before, how often the voice has changed, and when, by whom and with what words each figure is told.
void add_what_the_heap_tells(std::vector<Statement>& statements);

}  // namespace wederhoor::reconcile
