#include "lexicon/gazetteer/borders.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "lexicon/gazetteer/gazetteer.h"
#include "where.h"

namespace wederhoor::lexicon {
namespace {

const Gazetteer& gazetteer() {
  static const Result<Gazetteer> opened = Gazetteer::open(
      (std::filesystem::path(WEDERHOOR_SCRATCH).parent_path().parent_path() / "data" / "gazetteer.bin").string());
  EXPECT_TRUE(opened);
  return *opened;
}

double far(const char* place, const char* country, const char* other, bool disputed = false) {
  const auto row = gazetteer().row(gazetteer().find(place).front().place);
  const auto found = gazetteer().border(row.lat, row.lon, country, other, disputed);
  return found ? found->km : -1;
}

TEST(Borders, PlacesNearTheRussianUkrainianBorder) {
  EXPECT_LT(far("Grajvoron", "RU", "UA"), 10 + border_error_km);
  EXPECT_LT(far("Tjotkino", "RU", "UA"), 2 + border_error_km);
  EXPECT_NEAR(far("Belgorod", "RU", "UA"), 30, 10);
  EXPECT_NEAR(far("Koersk", "RU", "UA"), 95, 20);
  EXPECT_NEAR(far("Moskou", "RU", "UA"), 450, 40);
}

TEST(Borders, CrimeaIsNoBorderUnlessAskedFor) {
  EXPECT_GT(far("Simferopol", "RU", "UA"), 200) << "the isthmus is not taken for the border";
  EXPECT_LT(far("Simferopol", "RU", "UA", true), 130);
  const auto line = gazetteer().border(45.96, 33.7, "UA", "RU", true);
  ASSERT_TRUE(line);
  EXPECT_TRUE(line->disputed);
}

TEST(Borders, AnyNeighbour) {
  const auto found = gazetteer().border(51.44, 5.47, "NL");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->country_a, "BE");
  EXPECT_EQ(found->country_b, "NL");
  EXPECT_FALSE(gazetteer().border(50, 10, "XX"));
  EXPECT_FALSE(gazetteer().border(50, 10, "NL", "RU"));
}

TEST(Borders, ReadsItsTextAndRefusesOther) {
  const auto lines = parse_borders("# head\nRU\tUA\tx\t31000 52000 10 -20 5 5\n");
  ASSERT_TRUE(lines) << lines.error().text();
  ASSERT_EQ(lines->front().points.size(), 3u);
  EXPECT_EQ(lines->front().points[1].lat, 5198000);
  EXPECT_EQ(lines->front().points[2].lon, 3101500);
  EXPECT_TRUE(lines->front().disputed);
  for (const char* bad : {"RU\n", "RU\tUA\tx\n", "RU\tUA\t\t1 2 3\n", "RU\tUA\t\ta b\n"})
    EXPECT_FALSE(parse_borders(bad)) << bad;
}

}  // namespace
}  // namespace wederhoor::lexicon
