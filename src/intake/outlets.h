// Outlets by the address of their pages and by the short names of bylines. Rows: lexicons/shared/outlets.tsv.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "wederhoor/lexicons.h"
#include "wederhoor/result.h"

namespace wederhoor::intake {

class Outlets {
 public:
  static Result<Outlets> open(const Lexicons& lexicons);
  // "https://www.nos.nl/artikel/1" -> "NOS"; empty where the domain is not listed.
  std::string by_address(std::string_view address) const;
  // "vk", "de volkskrant" -> "de Volkskrant"; empty where not listed.
  std::string by_name(std::string_view name) const;

 private:
  std::map<std::string, std::string, std::less<>> domains_;
  std::map<std::string, std::string, std::less<>> names_;  // lower case
};

}  // namespace wederhoor::intake
