// Cells of a row that are the reports' own words, and what its sources are.
#pragma once

#include "output/codes/code_notes.h"
#include "output/codes/deaths.h"

namespace wederhoor::output {

// "NOS: “Er wordt gevochten in Tjotkino.” [a.txt 442-508]": at most five sentences, then the figures that were not
// counted.
std::string notes_of(const View& view, const Row& row, const std::vector<Death>& deaths);
// Why a row names the outlet of that report as a source.
Why outlet_why(const View& view, std::uint32_t document, std::string section);
// National, International, Subnational, or two of them ("National-International"); of the outlets whose reach is
// known; "" where that of none is.
std::string source_scale(const View& view, const std::vector<Ref>& events, const std::string& country);
// A tag of ACLED's, with the record and words that say so.
struct RowTag {
  std::string tag;
  Ref record;
  Spans words;
};
// Crowd size in the reports' words, detentions at a demonstration, whom it hit where a word of codebook_tags says so.
std::vector<RowTag> tags_of(const View& view, const Row& row);

}  // namespace wederhoor::output
