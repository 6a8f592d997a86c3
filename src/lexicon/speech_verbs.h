// The table of verbs of saying: src/claims hangs claims on them, src/reading knows their forms.
#pragma once

#include "lexicon/table_schema.h"

namespace wederhoor::lexicon {

const TableSchema& speech_verbs_table();
// What stands beside a word of saying: "s i q pvoor" (lexicons/nl/speech_verbs.tsv tells what each is).
Column frames();

}  // namespace wederhoor::lexicon
