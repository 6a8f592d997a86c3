// The walls around a reader apart.
#pragma once

#include <cstdint>

namespace wederhoor::apart {

// From here on this process may compute and use the files that are open, and nothing else: no file is opened, no
// program started, no network; at most `memory` bytes. It ends with whoever started it. False: a wall could not be put
// up, and nothing may be read.
bool enclose(std::uint64_t memory);

}  // namespace wederhoor::apart
