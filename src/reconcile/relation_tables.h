// Schemas of the tables of lexicons/ that reconciliation reads.
#pragma once

#include "lexicon/table_schema.h"

namespace wederhoor::reconcile {

const lexicon::TableSchema& contrast_words_table();
const lexicon::TableSchema& offices_table();
const lexicon::TableSchema& event_place_trees_table();
const lexicon::TableSchema& event_day_trees_table();

lexicon::Schemas schemas();

}  // namespace wederhoor::reconcile
