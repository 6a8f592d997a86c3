// The tables of lexicons/ that this stage reads: their columns and closed lists.
#pragma once

#include "lexicon/table_schema.h"

namespace wederhoor::reading {

const lexicon::TableSchema& numerals_table();
const lexicon::TableSchema& quantities_table();
const lexicon::TableSchema& counted_table();
const lexicon::TableSchema& acronyms_table();
const lexicon::TableSchema& times_table();
const lexicon::TableSchema& place_kinds_table();
const lexicon::TableSchema& place_words_table();
const lexicon::TableSchema& place_evidence_table();
const lexicon::TableSchema& place_adjectives_table();
const lexicon::TableSchema& place_spellings_table();
const lexicon::TableSchema& relations_table();
const lexicon::TableSchema& name_particles_table();
const lexicon::TableSchema& name_links_table();
const lexicon::TableSchema& titles_table();
const lexicon::TableSchema& portfolios_table();
const lexicon::TableSchema& determiners_table();
const lexicon::TableSchema& roles_table();
const lexicon::TableSchema& pronouns_table();
const lexicon::TableSchema& place_verbs_table();
const lexicon::TableSchema& place_prepositions_table();
const lexicon::TableSchema& role_families_table();
const lexicon::TableSchema& sentence_starters_table();
const lexicon::TableSchema& abbreviations_table();

const lexicon::TableSchema& closed_words_table();

lexicon::Schemas schemas();

}  // namespace wederhoor::reading
