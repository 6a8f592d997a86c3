// What the reader apart says, packed and unpacked.
#include "intake/apart/found.h"

#include <gtest/gtest.h>

namespace wederhoor::intake {
namespace {

TEST(Found, TravelsWhole) {
  Found found;
  found.place = "entry-1";
  found.bytes = std::string("a\0b", 3);
  found.remarks = {"een", ""};
  found.form = ItemForm::fragment;
  found.file = true;
  const std::string bytes = packed(found);
  const auto again = unpacked(bytes);
  ASSERT_TRUE(again);
  EXPECT_EQ(packed(*again), bytes);
  EXPECT_EQ(again->bytes, found.bytes);
  EXPECT_EQ(again->remarks, found.remarks);
}

TEST(Found, NothingElseIsTaken) {
  const std::string bytes = packed({});
  for (std::size_t i = 0; i < bytes.size(); ++i) EXPECT_FALSE(unpacked(bytes.substr(0, i))) << i;
  EXPECT_FALSE(unpacked("\x09" + bytes.substr(1)));
  EXPECT_FALSE(unpacked(bytes + "\xFF\xFF\xFF\xFF"));
}

}  // namespace
}  // namespace wederhoor::intake
