// libFuzzer target: bytes as a table of trees that training has made (lexicons/nl/*_trees.tsv). What must hold: an
// error, or trees of which every walk ends.
#include <array>
#include <cstdint>

#include "fuzz/targets.h"
#include "lexicon/weighing_trees.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wederhoor;
  const auto table = lexicon::Table::parse("nl/carried_trees", {reinterpret_cast<const char*>(data), size});
  if (!table) return 0;
  lexicon::WeighingTrees trees;
  trees.read(*table);
  const std::int32_t size_of = size > 0 ? data[0] - 100 : 0;
  const std::array<std::pair<std::string_view, std::int32_t>, 2> values{{{"times", size_of}, {"names", 2}}};
  (void)trees.score(values);
  return 0;
}
