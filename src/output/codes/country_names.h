// English names and codes of countries, by CLDR and ISO 3166.
#pragma once

#include <string>

namespace wederhoor::output {

// English name, ISO 3166 numeric and alpha-3 code of an alpha-2 code; "" for none.
std::string country_name(const std::string& alpha2);
std::string country_numeric(const std::string& alpha2);
std::string country_alpha3(const std::string& alpha2);

}  // namespace wederhoor::output
