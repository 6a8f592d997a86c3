// Tests src/reading/model/best_tree.cc against all trees of small sentences.
#include "reading/model/best_tree.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace wederhoor::reading::model {
namespace {

float worth(const std::vector<float>& scores, const std::vector<int>& heads) {
  float sum = 0;
  const int n = static_cast<int>(heads.size());
  for (int d = 0; d < n; ++d) sum += scores[d * (n + 1) + heads[d]];
  return sum;
}

float best_of_all(const std::vector<float>& scores, int n) {
  std::vector<int> heads(n, 0);
  float best = -1e9F;
  for (long k = 0; k < std::lround(std::pow(n + 1, n)); ++k) {
    long rest = k;
    bool self = false;
    for (int d = 0; d < n; ++d) {
      heads[d] = static_cast<int>(rest % (n + 1));
      rest /= n + 1;
      self = self || heads[d] == d + 1;
    }
    if (!self && is_tree(heads)) best = std::max(best, worth(scores, heads));
  }
  return best;
}

TEST(Tree, is_the_best_of_all_trees_with_one_root) {
  std::mt19937 random(4);
  for (int round = 0; round < 300; ++round) {
    const int n = 1 + static_cast<int>(random() % 5);
    std::vector<float> scores(n * (n + 1));
    for (float& s : scores) s = static_cast<float>(random() % 64);
    std::vector<int> heads;
    best_tree(scores.data(), n, heads);
    ASSERT_TRUE(is_tree(heads));
    ASSERT_EQ(worth(scores, heads), best_of_all(scores, n)) << "round " << round;
  }
}

TEST(Tree, circles_inside_circles_are_undone) {
  std::mt19937 random(5);
  for (int n : {50, 200}) {
    std::vector<float> scores(n * (n + 1));
    for (float& s : scores) s = static_cast<float>(random() % 1000);
    // Neighbours want one another, pairs want pairs, and so on: every level folds again.
    for (int d = 0; d < n; ++d) {
      for (int level = 1; level < n; level *= 2)
        scores[d * (n + 1) + ((d ^ level) < n ? (d ^ level) + 1 : 0)] += 100000.0F / static_cast<float>(level);
    }
    std::vector<int> heads;
    best_tree(scores.data(), n, heads);
    EXPECT_TRUE(is_tree(heads));
  }
}

TEST(Tree, equal_scores_give_the_lowest_heads) {
  const std::vector<float> scores(5 * 6, 1.0F);
  std::vector<int> first, second;
  best_tree(scores.data(), 5, first);
  best_tree(scores.data(), 5, second);
  EXPECT_EQ(first, second);
  EXPECT_TRUE(is_tree(first));
}

TEST(Tree, tells_trees_from_others) {
  EXPECT_TRUE(is_tree({2, 0, 2}));
  EXPECT_FALSE(is_tree({0, 0}));
  EXPECT_FALSE(is_tree({2, 1, 0}));
  EXPECT_TRUE(is_tree({0}));
}

}  // namespace
}  // namespace wederhoor::reading::model
