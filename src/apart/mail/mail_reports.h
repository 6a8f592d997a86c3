// Mail to reports: a message, a mailbox of them, a page saved with its pictures.
#pragma once

#include "apart/rooms.h"

namespace wederhoor::apart {

// A mail is a report, called as the file; what is attached to it and may be a report is a file of its own.
Status eml_reports(Input& input, const Taker& take);
// A mailbox (mbox): a report per mail, called by its number. A stream.
Status mbox_reports(Input& input, const Taker& take);
// A page saved whole (MHTML): one report.
Status mhtml_report(Input& input, const Taker& take);

}  // namespace wederhoor::apart
