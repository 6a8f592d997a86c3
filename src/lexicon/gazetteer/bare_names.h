// Names of regions and districts without the word for what they are.
#pragma once

#include "lexicon/gazetteer/gazetteer_text.h"

namespace wederhoor::lexicon {

// "Norte de Santander" of "Norte de Santander Department"; empty where the name has no such word, or where nothing of
// its own is left: "Eastern Province".
std::string bare_name(std::string_view name);
// Gives regions and districts their bare name, where they have not got it. Not those of the United States, whose
// counties bear the names of persons, nor Russian ones, which have generated names.
void add_bare_names(GazetteerText& gazetteer);

}  // namespace wederhoor::lexicon
