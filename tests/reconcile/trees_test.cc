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
