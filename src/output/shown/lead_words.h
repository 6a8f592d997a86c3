// The lead of an incident and its disputes in words.
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
std::string_view lead_sign(LeadKind kind);
// The same with the ids of its records in brackets: "… [c_1, c_2]".
std::string lead_with_ids(const View& view, const LeadLine& line, const Sides& sides, const Strings& say);
// The question of a dispute: "Hoe liep het af?"; "afloop" where only the kind of difference is known.
std::string dispute_question(const Dispute& dispute, const Strings& say);
// "“afgeslagen” — ministerie (3)": the earliest of a position, and how many say it.
std::string position_words(const View& view, const std::vector<Ref>& position, const Strings& say, std::size_t most);

}  // namespace wederhoor::output
