// Dutch in the events stage.
#pragma once

#include "events/language.h"

namespace wederhoor::events::nl {

const Language& language();

}  // namespace wederhoor::events::nl
