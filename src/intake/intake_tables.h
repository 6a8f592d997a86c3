// The tables of lexicons/ that this stage reads: their columns and closed lists.
#pragma once

#include "lexicon/table_schema.h"

namespace wederhoor::intake {

const lexicon::TableSchema& languages_table();
const lexicon::TableSchema& page_hints_table();
const lexicon::TableSchema& outlets_table();
const lexicon::TableSchema& boilerplate_table();
const lexicon::TableSchema& bylines_table();
const lexicon::TableSchema& ages_table();
const lexicon::TableSchema& credits_table();
const lexicon::TableSchema& months_table();
const lexicon::TableSchema& line_hyphens_table();

const lexicon::TableSchema& line_marks_table();
const lexicon::TableSchema& item_columns_table();
const lexicon::TableSchema& press_fields_table();

lexicon::Schemas schemas();

}  // namespace wederhoor::intake
