// A PDF to a report: its running text in reading order, a form feed between pages, what it says of itself.
#pragma once

#include "apart/rooms.h"

namespace wederhoor::pdf {

// One report, plain text: a line for each printed line, a blank one between paragraphs. Print that is smaller than the
// text (captions, notes) is left out where it is little, with a remark. Errors (refused): locked, damaged, scanned.
Status pdf_report(apart::Input& input, const apart::Taker& take);

}  // namespace wederhoor::pdf
