// Where a test finds what it reads and where it may write: told once to where.cc, so that no other file of the tests
// depends on the folder it is built in.
#pragma once

namespace wederhoor::tests {
extern const char* const source;   // the repository
extern const char* const program;  // the program as built
extern const char* const scratch;  // a folder of this test program's own
}  // namespace wederhoor::tests

#define WEDERHOOR_SOURCE wederhoor::tests::source
#define WEDERHOOR_PROGRAM wederhoor::tests::program
#define WEDERHOOR_SCRATCH wederhoor::tests::scratch
