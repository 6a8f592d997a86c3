#include "lexicon/event_kinds.h"
#include "where.h"

#include <gtest/gtest.h>

#include "tests_lexicons.h"

namespace wederhoor::lexicon {
namespace {

TEST(EventKinds, CodesAndActsOfArms) {
  const EventKinds kinds(test_lexicons());
  ASSERT_NE(kinds.find("shelling"), nullptr);
  EXPECT_EQ(kinds.find("shelling")->plover, "ASSAULT");
  EXPECT_EQ(kinds.find("shelling")->acled_event, "Explosions/Remote violence");
  EXPECT_EQ(kinds.find("shelling")->ucdp, "1");
  EXPECT_TRUE(kinds.violent("shelling"));
  EXPECT_FALSE(kinds.violent("announcement"));
  EXPECT_FALSE(kinds.violent("no such kind"));
  EXPECT_EQ(kinds.find("no such kind"), nullptr);
}

}  // namespace
}  // namespace wederhoor::lexicon
