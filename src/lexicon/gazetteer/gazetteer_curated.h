// Adds to the packages' places what we know ourselves: lexicons/shared/countries.tsv, regions.tsv, places.tsv, and
// Dutch spellings generated from Cyrillic names.
#pragma once

#include "lexicon/gazetteer/gazetteer_text.h"
#include "lexicon/names/romanise.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::lexicon {

const TableSchema& regions_table();
const TableSchema& places_table();
// Errors (data): a row that names a country, region or id that does not exist, a bad number, an unknown kind.
Status add_curated(const Lexicons& lexicons, GazetteerText& gazetteer);
// Dutch spellings of Russian, Ukrainian and Belarusian places that have a Cyrillic name, marked as generated.
void add_generated(const Romaniser& romaniser, GazetteerText& gazetteer);

}  // namespace wederhoor::lexicon
