// Who the lists say a mention is.
#pragma once

#include "reading/who/told_lands.h"
#include "reading/who/who_words.h"

namespace wederhoor::reading {

// Gives `party` the actor that lexicons/shared/actors.tsv and bodies.tsv have for its name, acronym, place or words;
// leaves it alone where they have none, or several, and where one word for a ministry ("Defensie") may be another
// land's.
void look_up(const WordRow& row, const WhoWords& words, const ToldLands& lands, Party& party);

// ISO code of the land that the word names: "Rusland" -> "RU"; "" for none.
std::string_view land_named(const WhoWords& words, std::string_view word);

// First token of the phrase past its article.
std::uint32_t content_first(const Party& party);

}  // namespace wederhoor::reading
