#include "wederhoor/label.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace wederhoor {
namespace {

TEST(Label, HoldsItsTextAndComparesAsText) {
  const Label subject = "nsubj:pass", again = std::string("nsubj") + ":pass", other = "obj", nothing;
  EXPECT_EQ(subject, again);
  EXPECT_NE(subject, other);
  EXPECT_EQ(subject, "nsubj:pass");
  EXPECT_NE(subject, std::string("nsubj"));
  EXPECT_TRUE(subject.starts_with("nsubj") && subject.ends_with("pass") && !subject.empty());
  EXPECT_EQ(subject.find(":"), 5U);
  EXPECT_TRUE(nothing.empty());
  EXPECT_EQ(nothing, "");
  EXPECT_EQ(nothing, Label(""));
  EXPECT_EQ(sizeof(Label), sizeof(void*));
}

TEST(Label, OfManyThreadsIsOne) {
  std::vector<Label> made(8);
  std::vector<std::jthread> threads;
  threads.reserve(made.size());
  for (Label& label : made)
    threads.emplace_back([&] {
      for (int i = 0; i < 1000; ++i) label = "label " + std::to_string(i);
    });
  threads.clear();
  for (const Label label : made) EXPECT_EQ(label, made.front());
  EXPECT_EQ(made.front(), "label 999");
}

}  // namespace
}  // namespace wederhoor
