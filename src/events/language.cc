// The languages whose events are found. Tested by spec/nl/events.md.
#include "events/language.h"

#include "events/nl/language.h"

namespace wederhoor::events {

std::vector<const Language*> languages() { return {&nl::language()}; }

}  // namespace wederhoor::events
