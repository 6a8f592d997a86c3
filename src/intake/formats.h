// Which format a file has, by its content, and who reads it. A format is one row of the list in formats.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/source.h"
#include "intake/tables.h"
#include "wederhoor/report.h"

namespace wederhoor::intake {

struct Format {
  std::string_view name;  // for --format
  bool (*begins)(Source& source, const Tables& tables);
  // A format of many reports, read here; nullptr: it is read apart, or is one report.
  Status (*each)(Source& source, const std::string& file, const Tables& tables, const TakeItem& take);
  std::string_view apart;         // the room that reads it apart (src/apart/rooms.h); empty: read here
  ItemForm form = ItemForm::any;  // of a file that is one report
};

// The first format that fits; nullptr: one report, told by its bytes.
const Format* format_of(Source& source, const Tables& tables);
// By its name; nullptr: there is none.
const Format* format_named(std::string_view name);
// All names, and what the user should write.
std::vector<std::string_view> format_names();

}  // namespace wederhoor::intake
