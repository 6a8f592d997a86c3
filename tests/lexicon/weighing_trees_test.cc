// Trees of a table: walks end, whatever the rows say.
#include "lexicon/weighing_trees.h"

#include <gtest/gtest.h>

#include "lexicon/table_file.h"
#include "tests_lexicons.h"

namespace wederhoor::lexicon {
namespace {

TEST(WeighingTrees, OfTheDutchTableGiveTheSameForTheSame) {
  WeighingTrees trees;
  trees.read(test_lexicons().table("nl/carried_trees"));
  const std::vector<std::pair<std::string_view, std::int32_t>> none, far{{"sentences", 2}, {"times", 3}, {"names", 4}};
  EXPECT_EQ(trees.score(none), trees.score(none));
  EXPECT_LT(trees.score(far), 0);
  EXPECT_EQ(WeighingTrees().score(far), 0);
}

// Nodes that lead to themselves, back, into another tree or nowhere: such a tree says nothing.
TEST(WeighingTrees, WalksEndWhateverTheRowsSay) {
  const auto table = Table::parse("nl/carried_trees",
                                  "node\tfeature\tvalue\tleft\tright\n"
                                  "0.0\tnames\t3\t0\t0\n"
                                  "1.0\tnames\t3\t1\t9\n1.1\tnames\t3\t0\t-4\n"
                                  "2.0\tnames\t3\t1\t2\n2.1\t\t-7\n2.2\t\t5\n");
  ASSERT_TRUE(table) << table.error().text();
  WeighingTrees trees;
  trees.read(*table);
  const std::vector<std::pair<std::string_view, std::int32_t>> few{{"names", 3}}, many{{"names", 4}};
  EXPECT_EQ(trees.score(few), -7);
  EXPECT_EQ(trees.score(many), 5);
}

}  // namespace
}  // namespace wederhoor::lexicon
