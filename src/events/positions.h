// What a claim answers to the questions that are asked about every incident.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

std::vector<Position> find_positions(const Finding& finding);

}  // namespace wederhoor::events
