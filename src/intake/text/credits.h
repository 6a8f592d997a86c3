// Credits of pictures and what hangs on them: "Dick Jansen. beeld ANP", "(Foto: Reuters)", "© AFP". Words:
// lexicons/<lang>/credits.tsv.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "wederhoor/lexicons.h"
#include "wederhoor/result.h"

namespace wederhoor::intake {

class Credits {
 public:
  // Errors (data): an unknown value in column `kind`.
  static Result<Credits> open(const Lexicons& lexicons);
  // Byte at which the credit of a picture begins that this block ends in (its size: there is none, 0: it is nothing
  // else).
  std::size_t picture_credit(std::string_view block) const;
  // Byte at which an agency's credit begins that this block ends in: "(ANP)", "Bron: Reuters / AFP"; its size: none.
  std::size_t agency_credit(std::string_view block) const;
  bool is_agency(std::string_view word) const { return agencies_.contains(word); }  // lower case

 private:
  bool names_maker(std::string_view tail) const;
  std::set<std::string, std::less<>> marks_;     // foto, beeld, photo
  std::set<std::string, std::less<>> sources_;   // bron, source
  std::set<std::string, std::less<>> agencies_;  // anp, reuters, epa
  std::set<std::string, std::less<>> links_;     // via, van, door, for: small words inside a maker's name
};

}  // namespace wederhoor::intake
