#include "base/csv.h"

#include <gmock/gmock.h>

#include <chrono>

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

// A cell of megabytes costs as much per byte as a small one (it took a minute for 50 MB), and has an end.
TEST(Csv, CellsMayBeLargeButNotEndless) {
  const std::string large(30u << 20, 'x');
  const auto begun = std::chrono::steady_clock::now();
  for (const std::string& bytes : {"a,b\n1," + large + "\n", "a,b\n1,\"" + large + "\"\n"})
    EXPECT_EQ(rows(bytes).at(1).at(1).size(), large.size());
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(20));
  const auto endless = read_csv("a,b\n1,\"" + large + large, "t.csv");
  ASSERT_FALSE(endless);
  EXPECT_EQ(endless.error().where, "t.csv:2");
  EXPECT_NE(endless.error().message.find("32 MiB"), std::string::npos);
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
