// Rooms: what a reader apart can read. A room is one function from an input to the reports found in it; it runs in a
// process of its own (apps/apart) and is called directly by tests and fuzz targets only.
#pragma once

#include <functional>
#include <string_view>

#include "apart/input.h"
#include "intake/apart/found.h"
#include "wederhoor/result.h"

namespace wederhoor::apart {

using intake::Found;

// Who takes what is found.
struct Taker {
  std::function<bool(Found&&)> report;  // false: no more
  std::function<void()> at_work;        // called where nothing has been found for a while
};

// Errors (refused): the container breaks off; what came before has been given. Linear in what is read.
using Room = Status (*)(Input& input, const Taker& take);

// By the name of its format ("feed", "mail"); nullptr: there is none.
Room room(std::string_view format);

Error broken(std::string_view message, std::string_view advice);

}  // namespace wederhoor::apart
