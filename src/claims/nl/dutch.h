// Dutch, as the stage of claims sees it.
#pragma once

#include "claims/language.h"

namespace wederhoor::claims::nl {

extern const Language dutch;

}  // namespace wederhoor::claims::nl
