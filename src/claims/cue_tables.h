// Schemas of the tables of lexicons/nl that cue_words.cc reads: their columns and closed lists.
#pragma once

#include "lexicon/table_schema.h"

namespace wederhoor::claims {

const lexicon::TableSchema& report_nouns_table();
const lexicon::TableSchema& attitudes_table();
const lexicon::TableSchema& attribution_phrases_table();
const lexicon::TableSchema& hearsay_table();
const lexicon::TableSchema& in_accordance_table();
const lexicon::TableSchema& claim_words_table();
const lexicon::TableSchema& disclaimers_table();
const lexicon::TableSchema& carried_trees_table();
const lexicon::TableSchema& likely_trees_table();

lexicon::Schemas schemas();

}  // namespace wederhoor::claims
