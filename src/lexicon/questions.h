// The table of questions about an incident and of the answers that exclude each other: src/events answers them,
// src/reconcile compares the answers, src/dossier gives each a row.
#pragma once

#include "lexicon/table_schema.h"

namespace wederhoor::lexicon {

const TableSchema& questions_table();
// Families of predicates: questions with values that exclude or entail each other.
const TableSchema& family_values_table();

}  // namespace wederhoor::lexicon
