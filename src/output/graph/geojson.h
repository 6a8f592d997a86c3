// places.geojson (RFC 7946): every place that is named, once, with its mentions; and every incident.
#pragma once

#include "output/json_writer.h"
#include "output/view.h"

namespace wederhoor::output {
void write_geojson(Sink& out, const View& view);
}
