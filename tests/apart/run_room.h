// What the tests of the rooms share: a room run on bytes, without a process around it.
#pragma once

#include <gtest/gtest.h>

#include "apart/rooms.h"
#include "base/utf8.h"

namespace wederhoor::apart {

struct Gave {
  std::vector<Found> reports;
  Status done = Done{};
};

inline Gave run(std::string_view format, std::string_view bytes) {
  MemoryInput input(bytes);
  Gave out;
  out.done = room(format)(input, {[&](Found&& found) {
                                    out.reports.push_back(std::move(found));
                                    return true;
                                  },
                                  [] {}});
  return out;
}

}  // namespace wederhoor::apart
