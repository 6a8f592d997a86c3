// libFuzzer target: bytes as CoNLL-U, tags and trees filled in. What must hold: an error that says where, or as many
// words as before.
#include <cstdint>

#include "apps/cli/conllu_format.h"
#include "fuzz/whole/whole.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wederhoor;
  Result<cli::GivenTokens> given = cli::parse_conllu("fuzz.conllu", {reinterpret_cast<const char*>(data), size});
  if (!given) {
    fuzz::require(given.error().where.starts_with("fuzz.conllu"), "an error names file and line");
    return 0;
  }
  const std::size_t words = given->reading.tokens.size();
  fuzz::engine().annotate(given->text, given->reading);
  fuzz::require(given->reading.tokens.size() == words, "words given stay the words");
  cli::to_conllu(*given);
  return 0;
}
