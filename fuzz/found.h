// What must hold for what a reader apart found, whatever the bytes were.
#pragma once

#include "apart/rooms.h"
#include "base/dates.h"
#include "fuzz/targets.h"

namespace wederhoor::fuzz {

// What is found is text where it says so, has a reason where it is refused, and a date that we can read.
inline void check_found(const apart::Found& found) {
  require(base::valid_utf8(found.place) && found.place.size() < 300, "a place is a short text");
  require(found.encoding.empty() || base::valid_utf8(found.bytes), "what was decoded is UTF-8");
  require(found.published.empty() || base::parse_iso_interval(found.published), "a date is one that we read");
  require(found.seen.empty() || base::parse_iso_moment(found.seen), "so is the moment at which it was seen");
  require(found.fault.empty() || !found.advice.empty(), "a refusal says what to do");
  for (const std::string* text : {&found.title, &found.outlet, &found.author, &found.address, &found.channel})
    require(base::valid_utf8(*text), "what is said of it is UTF-8");
  const auto again = intake::unpacked(intake::packed(found));
  require(again && intake::packed(*again) == intake::packed(found), "it travels whole");
}

inline void check_room(apart::Room room, std::string_view bytes) {
  apart::MemoryInput input(bytes);
  std::size_t most = 1000;
  const Status done = room(input, {[&](apart::Found&& found) {
                                     check_found(found);
                                     return --most > 0;
                                   },
                                   [] {}});
  if (!done)
    require(!done.error().message.empty() && !done.error().advice.empty(), "a refusal says why and what to do");
}

}  // namespace wederhoor::fuzz
