// The name under which codebooks and maps in English know a place.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/gazetteer/gazetteer.h"

namespace wederhoor::lexicon {

// The row's English name where a source has one, else its main name, in plain letters, of a region without its rank
// ("Kursk", not "Kursk Oblast"). "" for an index outside. Linear in the names of the row.
std::string english_name(const Gazetteer& gazetteer, std::uint32_t place);
// "Tëtkino" -> "Tetkino", "Łódź" -> "Lodz"; letters of other scripts stay.
std::string plain_letters(std::string_view name);

}  // namespace wederhoor::lexicon
