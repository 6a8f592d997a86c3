// dossier.ttl: reports, claims, events and incidents as RDF (SEM, GAF, GRaSP, PROV-O).
#pragma once

#include "output/sink.h"
#include "output/view.h"

namespace wederhoor::output {
void write_turtle(Sink& out, const View& view);
// A name as the end of a URI: every byte but letters, digits and - . _ ~ as %XX.
std::string uri_part(std::string_view name);
}  // namespace wederhoor::output
