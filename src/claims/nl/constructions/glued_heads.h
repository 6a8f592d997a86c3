// A sub-head that extraction has glued to the sentence behind it.
#pragma once

#include "claims/construction.h"

namespace wederhoor::claims::nl {

// "Gevolgen | Het leger zegt dat …": the sub-head is no part of what is said, nor of who says it.
Outcome drop_glued_heads(Scene&, const Place&);

}  // namespace wederhoor::claims::nl
