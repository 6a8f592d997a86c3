// Dutch: the parts that it brings to reading.
#pragma once

#include "reading/language.h"

namespace wederhoor::reading::nl {

Language dutch();

}  // namespace wederhoor::reading::nl
