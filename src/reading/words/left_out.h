// What of a text is not read, and the remarks that say so.
#pragma once

#include "reading/words/find_words.h"

namespace wederhoor::reading {

// What reading a text may take, from its words to the records of all stages: bytes, and bytes for each of its own.
inline constexpr std::uint64_t room = 190'000'000, room_of_a_byte = 38;

// Takes out words, marks and sentences that stand denser than in any language, and from the first sentence on that does
// not fit in the room.
void leave_out(std::string_view text, const WordRules& rules, WordFacts& facts, Reading& reading);

}  // namespace wederhoor::reading
