// XML to reports: feeds, news exchange, corpora.
#pragma once

#include "apart/rooms.h"

namespace wederhoor::apart {

// Of any document that xml_kinds.h knows. Errors (refused): it holds no reports, it cannot be parsed.
Status xml_reports(Input& input, const Taker& take);

}  // namespace wederhoor::apart
