// A deed that is told to be the first of its kind, against one that only another report puts before it.
#pragma once

#include "lexicon/table_schema.h"
#include "wederhoor/lexicons.h"
#include "wederhoor/match.h"

namespace wederhoor::reconcile {

const lexicon::TableSchema& firsts_table();  // lexicons/<language>/firsts.tsv

// Contradictions of time between claims of two incidents at one place. Linear in the records of the incidents and in
// what lies at one place.
void match_firsts(const Heap& heap, const std::vector<Incident>& incidents, const Lexicons& lexicons,
                  std::vector<Match>& out);

}  // namespace wederhoor::reconcile
