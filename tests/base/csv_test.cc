#include "base/csv.h"

#include <gmock/gmock.h>

namespace wederhoor::base {
namespace {
using testing::ElementsAre;

std::vector<CsvRow> rows(std::string_view bytes) {
  const auto read = read_csv(bytes, "t.csv");
  EXPECT_TRUE(read) << bytes;
  return read ? *read : std::vector<CsvRow>{};
}

TEST(Csv, ReadsQuotesSpacesAndAnyLineEnding) {
  EXPECT_THAT(rows("a,b\r\n\"x, \"\"y\"\"\",\n 1 ,\t2\t"),
              ElementsAre(ElementsAre("a", "b"), ElementsAre("x, \"y\"", ""), ElementsAre(" 1 ", "\t2\t")));
  EXPECT_THAT(rows("\xEF\xBB\xBF"
                   "één\n\"two\nlines\"\n"),
              ElementsAre(ElementsAre("één"), ElementsAre("two\nlines")));
  EXPECT_TRUE(rows("").empty());
}

TEST(Csv, KeepsNulBytesAndManyRows) {
  std::string bytes("a\0b,c\n", 6), many;
  EXPECT_THAT(rows(bytes), ElementsAre(ElementsAre(std::string("a\0b", 3), "c")));
  for (int i = 0; i < 50000; ++i) many += "x,\"y\"\n";
  EXPECT_EQ(rows(many).size(), 50000u);
}

TEST(Csv, NamesTheRowThatIsDamaged) {
  const auto open = read_csv("a,b\n1,\"2\n", "t.csv");
  ASSERT_FALSE(open);
  EXPECT_EQ(open.error().where, "t.csv:2");
  const auto inside = read_csv("a\n1\nx\"y\n", "t.csv");
  ASSERT_FALSE(inside);
  EXPECT_EQ(inside.error().where, "t.csv:3");
}

TEST(Csv, StopsWhenTold) {
  std::size_t seen = 0;
  EXPECT_TRUE(each_csv_row("a\nb\nc\n", ',', "t", [&](CsvRow&, std::size_t number) {
    seen = number;
    return number < 2;
  }));
  EXPECT_EQ(seen, 2u);
}
}  // namespace
}  // namespace wederhoor::base
