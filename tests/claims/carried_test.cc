// Trees of a table: walks end, whatever the rows say.
#include "claims/weighing_trees.h"

#include <gtest/gtest.h>

#include "lexicon/table_file.h"
#include "tests_lexicons.h"

namespace wederhoor::claims {
namespace {

TEST(WeighingTrees, OfTheDutchTableGiveTheSameForTheSame) {
  WeighingTrees trees;
  trees.read(test_lexicons().table("nl/carried_trees"));
  const std::vector<std::pair<std::string_view, std::int32_t>> none, far{{"sentences", 2}, {"times", 3}, {"names", 4}};
  EXPECT_EQ(trees.score(none), trees.score(none));
  EXPECT_LT(trees.score(far), 0);
  EXPECT_EQ(WeighingTrees().score(far), 0);
}

}  // namespace
}  // namespace wederhoor::claims
