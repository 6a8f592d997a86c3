// Who the lists say a mention is.
#pragma once

#include "reading/who/who_words.h"

namespace wederhoor::reading {

// Gives `party` the actor that lexicons/shared/actors.tsv and bodies.tsv have for its name, acronym, place or words;
// leaves it alone where they have none, or several.
void look_up(const WordRow& row, const WhoWords& words, Party& party);

// First token of the phrase past its article.
std::uint32_t content_first(const Party& party);

}  // namespace wederhoor::reading
