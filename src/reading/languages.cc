// Decides which languages the program reads: those listed here. Dutch is; Frisian is not. Tested by
// tests/reading/language_test.cc.
#include "reading/languages.h"

#include <array>

#include "reading/nl/dutch.h"

namespace wederhoor::reading {

std::span<const Language> languages() {
  static const std::array<Language, 1> all{nl::dutch()};
  return all;
}

}  // namespace wederhoor::reading
