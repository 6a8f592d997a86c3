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

// Each row goes another way, so that a row that is mixed up with its neighbour is seen.
TEST(Trees, ManyRowsAreScoredAsEachIsAlone) {
  std::string body = "decision d\nclasses no yes\nfeatures x y\n";
  for (int i = 0; i < 30; ++i)
    body += fmt::format("tree {} 7\n0 {} 1 2\n{}\n1 {} 3 4\n{}\n0 {} 5 6\n{}\n{}\n", i % 2, i, 3 * i, 2 * i, -i,
                        2 * i + 5, 7 * i, 1000 + i);
  const auto read = read_trees(file(body), "here");
  ASSERT_TRUE(read);
  const Trees& trees = read->front().second;
  std::vector<std::int32_t> rows, expected;
  for (std::int32_t r = 0; r < 19; ++r) {
    const std::vector<std::int32_t> row{4 * r, 60 - 5 * r}, scores = trees.score(row);
    rows.insert(rows.end(), row.begin(), row.end());
    expected.insert(expected.end(), scores.begin(), scores.end());
    EXPECT_EQ(trees.score_rows(rows), expected) << r;
  }
}

TEST(Trees, SixteenLeavesAreRightAndMoreAreRefused) {
  const auto chain = [](int leaves) {  // x at most 0: leaf 0; at most 1: leaf 1; ...
    std::string body = fmt::format("decision d\nclasses a\nfeatures x\ntree 0 {}\n", 2 * leaves - 1);
    for (int i = 0; i + 1 < leaves; ++i) body += fmt::format("0 {} {} {}\n{}\n", i, 2 * i + 1, 2 * i + 2, 10 * i);
    return read_trees(file(body + fmt::format("{}\n", 10 * (leaves - 1))), "here");
  };
  const auto read = chain(16);
  ASSERT_TRUE(read);
  for (std::int32_t x = 0; x < 20; ++x)
    EXPECT_EQ(read->front().second.score(std::vector<std::int32_t>{x}).front(), 10 * std::min(x, 15));
  EXPECT_FALSE(chain(17));
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
