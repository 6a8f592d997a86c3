// What a reader apart says on its standard output (src/intake/apart/found.h), and the program around a room.
#pragma once

#include "apart/rooms.h"

namespace wederhoor::apart {

// Puts up the walls, runs the room on standard input, says what it finds. Exit code: 0, or 1 where nothing could be
// said.
int speak(Room room);

}  // namespace wederhoor::apart
