// Room for numbers on the way, used again from text to text. Tested by tests/reading/model/parser_test.cc.
#pragma once

#include <cstddef>
#include <vector>

namespace wederhoor::reading::model {

// Room for so many numbers, and never less than before: what is grown again and again is cleared again and again.
template <class Number>
Number* at_least(std::vector<Number>& room, std::size_t count) {
  if (room.size() < count) room.resize(count);
  return room.data();
}

}  // namespace wederhoor::reading::model
