// One declaration and one filler per codebook; code_outputs.cc puts them together.
#pragma once

#include "output/codes/candidates.h"

namespace wederhoor::output {

Sheet acled_sheet();
Sheet ucdp_sheet();
Sheet polecat_sheet();
void fill_acled(const View& view, Sheet& sheet, CodeNotes& notes);
void fill_ucdp(const View& view, Sheet& sheet, CodeNotes& notes);
void fill_polecat(const View& view, Sheet& sheet, CodeNotes& notes);

}  // namespace wederhoor::output
