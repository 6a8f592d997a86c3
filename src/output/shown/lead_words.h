// The lead of an incident in words.
#pragma once

#include <string>
#include <vector>

#include "output/shown/side_names.h"
#include "output/view.h"

namespace wederhoor::output {

// "Verteld: “Er kwamen zeker drie mensen om” — ANP", without ids. `most`: code points of each quotation.
std::string lead_words(const View& view, const LeadLine& line, const Sides& sides, const Strings& say,
                       std::size_t most);
// What stands before the quotations: "Omstreden: Hoe liep het af?"; the name of the side of which the line is.
std::string lead_head(const View& view, const LeadLine& line, const Sides& sides, const Strings& say);
// What stands between two quotations: "→" where the second took the place of the first, else "↔".
std::string_view lead_sign(const LeadLine& line);
// The same with the ids of its records in brackets: "… [c_1, c_2]".
std::string lead_with_ids(const View& view, const LeadLine& line, const Sides& sides, const Strings& say);

}  // namespace wederhoor::output
