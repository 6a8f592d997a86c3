// Words by which the writer passes on what he does not vouch for: naar verluidt, schijnt, zou.
#pragma once

#include "claims/construction.h"

namespace wederhoor::claims::nl {

Outcome read_marker(Scene&, const Place&);       // naar verluidt
Outcome read_marker_verb(Scene&, const Place&);  // schijnt te
Outcome read_zou(Scene&, const Place&);          // every zou; bare zou as a claim

}  // namespace wederhoor::claims::nl
