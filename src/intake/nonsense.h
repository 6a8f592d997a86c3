// What of a report is no text that can be read: data written as letters, no sentences or no full stops, letters of
// two scripts in a word, words of no language.
#pragma once

#include <string>
#include <vector>

#include "wederhoor/report.h"

namespace wederhoor::intake {

// Remarks on `report.text` and what its language was found to be, empty for a text as texts are. Linear.
std::vector<std::string> nonsense(const Report& report);

}  // namespace wederhoor::intake
