// Lands that a report tells of, and the one it is set in: whose "de minister" is.
//   "SANAA – De minister van Defensie zei …" is set in YE; "in Gao … in Bamako" in ML
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "reading/who/nations.h"
#include "reading/words/word_row.h"

namespace wederhoor::reading {

class ToldLands {
 public:
  ToldLands(const WordRow& row, const Nations& nations);
  // ISO code of the land of the dateline, else that of most places; "" where neither tells.
  const std::string& own() const { return own_; }
  // Does the report name the land, its people or a place in it?
  bool told(std::string_view iso) const { return told_.contains(iso); }

 private:
  std::string own_;
  std::set<std::string, std::less<>> told_;
};

}  // namespace wederhoor::reading
