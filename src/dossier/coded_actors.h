// What the codebooks call the actors of the heap.
#pragma once

#include "wederhoor/dossier.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::dossier {

const lexicon::TableSchema& group_nouns_table();    // lexicons/<language>/group_nouns.tsv
const lexicon::TableSchema& codebook_tags_table();  // lexicons/<language>/codebook_tags.tsv

// Every actor of the heap that is a state, a body of one, a force, an armed group or a people; with the tables that
// rows need beside; and whom only a noun tells ("piraten"), as a label. Linear in entities and their mentions.
Codebooks codebooks_of(const Heap& heap, const Lexicons& lexicons);

}  // namespace wederhoor::dossier
