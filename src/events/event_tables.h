// Schemas of the tables of lexicons/nl that event_words.cc compiles: their columns and closed lists.
#pragma once

#include "lexicon/table_schema.h"

namespace wederhoor::events {

const lexicon::TableSchema& triggers_table();
const lexicon::TableSchema& trigger_exceptions_table();
const lexicon::TableSchema& means_table();
const lexicon::TableSchema& event_verbs_table();
const lexicon::TableSchema& members_table();
const lexicon::TableSchema& realis_table();
const lexicon::TableSchema& sides_table();
const lexicon::TableSchema& families_table();
const lexicon::TableSchema& side_trees_table();

lexicon::Schemas schemas();

}  // namespace wederhoor::events
