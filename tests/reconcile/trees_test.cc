// Trees as text, read and asked.
#include "reconcile/relations/trees.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/hash.h"

namespace wederhoor::reconcile {
namespace {

std::string file(const std::string& body) { return fmt::format("whtrees1 {:016x}\n", base::hash64(body)) + body; }

const std::string two =
    "decision d\nclasses no yes\nfeatures x y\n"
    "tree 0 1\n5\n"
    "tree 1 3\n1 10 1 2\n-7\n40\n";

TEST(Trees, SumLeavesByClass) {
  const auto read = read_trees(file(two), "here");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 1U);
  const Trees& trees = read->front().second;
  EXPECT_EQ(trees.score(std::vector<std::int32_t>{0, 10}), (std::vector<std::int32_t>{5, -7}));
  EXPECT_EQ(trees.score(std::vector<std::int32_t>{0, 11}), (std::vector<std::int32_t>{5, 40}));
}

TEST(Trees, TheHopelessAreGivenUpAndTheOthersScoredWhole) {
  std::string body = "decision d\nclasses no yes\nfeatures x\n";
  for (int i = 0; i < 200; ++i) body += "tree 1 3\n0 10 1 2\n-100\n100\n";
  const auto read = read_trees(file(body), "here");
  ASSERT_TRUE(read);
  const Trees& trees = read->front().second;
  const std::vector<std::int32_t> low{0}, high{11}, none_short{0, 0}, much_short{0, 30000};
  EXPECT_FALSE(trees.score_within(low, none_short));
  EXPECT_EQ(trees.score_within(high, none_short), trees.score(high));
  EXPECT_EQ(trees.score_within(low, much_short), trees.score(low));
}

TEST(Trees, OfDamagedFilesAreRefused) {
  EXPECT_FALSE(read_trees("", "here"));
  EXPECT_FALSE(read_trees(file(two) + " ", "here"));
  for (const std::string bad :
       {"tree 0 1\n5\n", "decision d\nclasses a\nfeatures x\ntree 0 3\n0 1 0 2\n1\n1\n",
        "decision d\nclasses a\nfeatures x\ntree 0 3\n1 1 1 2\n1\n1\n",
        "decision d\nclasses a\nfeatures x\ntree 0 3\n0 1 1 3\n1\n1\n",
        "decision d\nclasses a\nfeatures x\ntree 1 1\n1\n", "decision d\nclasses a\nfeatures x\ntree 0 2\n1\n"})
    EXPECT_FALSE(read_trees(file(bad), "here")) << bad;
}

}  // namespace
}  // namespace wederhoor::reconcile
