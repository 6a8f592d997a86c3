#include "base/enum_names.h"

#include <gtest/gtest.h>

#include <set>

#include "base/hash.h"

namespace wederhoor::base {
namespace {

// Every value of a closed list has a name of its own, and the name leads back to it.
template <class E>
void expect_names(std::size_t unnamed = 0) {
  constexpr E last = last_of(E{});
  std::set<std::string_view> seen;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto name = name_of(static_cast<E>(i));
    EXPECT_TRUE(name.empty() || parse_name(name, last) == static_cast<E>(i)) << name;
    seen.insert(name);
  }
  EXPECT_EQ(seen.size(), static_cast<std::size_t>(last) + 1);
  EXPECT_EQ(seen.count(""), unnamed);
  EXPECT_EQ(name_of(static_cast<E>(static_cast<int>(last) + 1)), "");
  EXPECT_FALSE(parse_name("nothing of the sort", last));
}

TEST(Names, AreOneForEachValue) {
  expect_names<DateBasis>();
  expect_names<MentionKind>();
  expect_names<ActorKind>();
  expect_names<PlaceKind>();
  expect_names<TimeKind>();
  expect_names<Granularity>(1);
  expect_names<TimeBasis>();
  expect_names<Exactness>();
  expect_names<Form>();
  expect_names<Standing>();
  expect_names<SourceType>();
  expect_names<HearsayUseKind>();
  expect_names<Realis>();
  expect_names<SideKind>(1);
  expect_names<QuantityUnit>();
  expect_names<NumberState>(1);
  expect_names<MatchKind>();
  expect_names<MatchSubkind>(1);
  expect_names<RecordKind>();
}

TEST(Hash, IsStableAndKeepsPartsApart) {
  Hash128 pieces;
  pieces.add("een ");
  pieces.add("");
  pieces.add("twee");
  EXPECT_EQ(pieces.value(), hash128("een twee"));
  EXPECT_EQ(hash128(""), "99aa06d3014798d86001c324468d497f");  // XXH3-128 of nothing, seed 0
  EXPECT_NE(short_id("c_", {"ab", "c"}), short_id("c_", {"a", "bc"}));
  EXPECT_EQ(short_id("c_", {"x"}).size(), 14u);
}

}  // namespace
}  // namespace wederhoor::base
