// The only file of the tests that is compiled for one folder. Used by all of them.
#include "where.h"

namespace wederhoor::tests {
const char* const source = SOURCE_PATH;
const char* const program = PROGRAM_PATH;
const char* const scratch = SCRATCH_PATH;
}  // namespace wederhoor::tests
