// Documents of word processors and e-books.
#pragma once

#include "apart/archives/archive.h"
#include "apart/rooms.h"

namespace wederhoor::apart {

// Word (docx): one report. Errors (refused): its text is missing or damaged.
Status docx_report(Archive& archive, const Taker& take);
// OpenDocument text: one report.
Status odt_report(Archive& archive, const Taker& take);
// EPUB: one report per chapter that has text, in the order of reading: "chapter-3".
Status epub_reports(Archive& archive, const Taker& take);
// Rich text (RTF): one report.
Status rtf_report(Input& input, const Taker& take);

}  // namespace wederhoor::apart
