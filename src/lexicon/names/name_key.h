// The key under which names are looked up: small letters, no marks on Latin and Greek letters, no points or
// apostrophes, one space between words; Cyrillic keeps й and ї and writes ё as е. Two spellings with one key are the
// same name to every table.
//   name_key("'s-Gravenhage") -> "s gravenhage"     name_key("Тёткино") -> "теткино"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::lexicon {

std::string name_key(std::string_view name);
// The words of a key.
std::vector<std::string_view> key_words(std::string_view key);

}  // namespace wederhoor::lexicon
