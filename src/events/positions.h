// What a claim answers to the questions that are asked about every incident.
#pragma once

#include "events/event_words.h"

namespace wederhoor::events {

std::vector<Position> find_positions(const Reading& reading, const Claims& claims, const WordKeys& keys,
                                     const Words& words);

}  // namespace wederhoor::events
