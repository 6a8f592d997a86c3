// Archives to files, each of which may be a report or a container again; documents and web archives that are zips are
// read as what they are.
#pragma once

#include "apart/rooms.h"

namespace wederhoor::apart {

Status archive_reports(Input& input, const Taker& take);

}  // namespace wederhoor::apart
