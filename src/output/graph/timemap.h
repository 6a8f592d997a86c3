// timemap.json: events, sources and associations in the shape that timemap viewers read (all values strings).
#pragma once

#include "output/json_writer.h"
#include "output/view.h"

namespace wederhoor::output {
void write_timemap(Sink& out, const View& view);
}
