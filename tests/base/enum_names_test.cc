#include "base/enum_names.h"

#include <gtest/gtest.h>

#include <set>

#include "base/hash.h"

namespace wederhoor::base {
namespace {

// Every value of a closed list has a name of its own, and the name leads back to it.
template <class E>
void expect_names(E last, std::size_t unnamed = 0) {
  std::set<std::string_view> seen;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto name = name_of(static_cast<E>(i));
    EXPECT_TRUE(name.empty() || parse_name(name, last) == static_cast<E>(i)) << name;
    seen.insert(name);
  }
  EXPECT_EQ(seen.size(), static_cast<std::size_t>(last) + 1);
  EXPECT_EQ(seen.count(""), unnamed);
  EXPECT_FALSE(parse_name("nothing of the sort", last));
}

TEST(Names, AreOneForEachValue) {
  expect_names(DateBasis::inferred);
  expect_names(MentionKind::pronoun);
  expect_names(ActorKind::other);
  expect_names(PlaceKind::other);
  expect_names(TimeKind::set);
  expect_names(Granularity::unknown, 1);
  expect_names(TimeBasis::relative_to_text);
  expect_names(Exactness::vague);
  expect_names(Form::plain);
  expect_names(Standing::asked);
  expect_names(SourceType::outlet);
  expect_names(HearsayUseKind::other);
  expect_names(Realis::recap);
  expect_names(SideKind::other, 1);
  expect_names(MatchKind::look_alike);
  expect_names(RecordKind::report);
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
