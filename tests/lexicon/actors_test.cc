#include "lexicon/actors.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/dates.h"
#include "tests_lexicons.h"

namespace wederhoor::lexicon {
namespace {

const Actors& actors() {
  static const Result<Actors> made = Actors::make(test_lexicons());
  EXPECT_TRUE(made) << (made ? "" : made.error().text());
  return *made;
}

std::string one(const std::vector<std::uint32_t>& rows) {
  std::string out;
  for (const std::uint32_t row : rows) out += (out.empty() ? "" : " ") + actors().row(row).id;
  return out;
}
std::string find(std::string_view name, std::string_view language = "nl") { return one(actors().find(name, language)); }
std::string body(std::string_view phrase) {
  const auto found = actors().find_body(phrase);
  return found ? found->id : "";
}

TEST(Actors, AtLeastFourHundredRowsEachWithASource) {
  EXPECT_GE(actors().size(), 400u);
  for (std::uint32_t i = 0; i < actors().size(); ++i)
    EXPECT_FALSE(actors().row(i).source.empty()) << actors().row(i).id;
}

TEST(Actors, OneActorUnderManyNames) {
  for (const char* name :
       {"het Legioen Vrijheid van Rusland", "Vrijheid van Rusland Legioen", "Legioen Vrijheid Voor Rusland", "LVR",
        "de LVR", "Легион «Свобода России»", "Freedom of Russia Legion"}) {
    EXPECT_EQ(find(name), "lsr") << name;
  }
  EXPECT_EQ(find("Poetins"), "putin");
  EXPECT_EQ(find("Песковым", "ru"), "peskov");
  EXPECT_EQ(find("Het Kremlin"), "kremlin");
}

TEST(Actors, CapitalsCount) {
  EXPECT_EQ(find("AP"), "ap");
  EXPECT_EQ(find("ap"), "");
  EXPECT_EQ(find("Defensie"), "nl-mod");
  EXPECT_EQ(find("defensie"), "");
  EXPECT_EQ(find("metro"), "");
  EXPECT_EQ(find("de gouverneur"), "");
}

TEST(Actors, BodiesOfEveryState) {
  EXPECT_EQ(body("Russische leger"), "ru-army");
  EXPECT_EQ(body("De militaire inlichtingendienst van Oekraïne"), "ua-hur");
  EXPECT_EQ(body("Franse ministerie van Defensie"), "fr-mod");
  EXPECT_EQ(body("leger van Gabon"), "ga-army");
  EXPECT_EQ(body("Israeli military"), "idf") << "a row that bears the name of the body is the body";
  EXPECT_EQ(body("Ministry of Defence of Ukraine"), "ua-mod");
  EXPECT_EQ(body("Russische schrijver"), "");
  EXPECT_EQ(body("leger"), "");
  ASSERT_TRUE(actors().find_body("Sloveense politie"));
  EXPECT_EQ(actors().find_body("Sloveense politie")->name, "Sloveens politie");
}

TEST(Actors, OfficesHaveDates) {
  const auto day = [](int y, int m, int d) { return base::day_number({y, m, d}); };
  EXPECT_EQ(one(actors().holders("gouverneur van de regio Koersk", day(2024, 3, 12))), "starovoyt");
  EXPECT_EQ(one(actors().holders("gouverneur van Koersk", day(2024, 8, 12))), "smirnov-kursk");
  EXPECT_EQ(one(actors().holders("minister van Defensie van Rusland", day(2023, 5, 23))), "shoigu");
  EXPECT_EQ(one(actors().holders("minister van Defensie van Rusland", day(2025, 5, 23))), "belousov");
  EXPECT_EQ(actors().holders("gouverneur van Koersk", std::nullopt).size(), 3u);
  EXPECT_TRUE(actors().holders("koning van Koersk", std::nullopt).empty());
}

TEST(Actors, PlacesThatStandForStates) {
  EXPECT_EQ(one(actors().by_place("Moskou")), "ru");
  EXPECT_EQ(one(actors().by_place("Kyiv")), "ua");
  EXPECT_EQ(one(actors().by_place("Grajvoron")), "");
}

TEST(Actors, ABadRowIsNamed) {
  EXPECT_TRUE(actors().by_id("putin"));
  EXPECT_FALSE(actors().by_id("nobody"));
}

}  // namespace
}  // namespace wederhoor::lexicon
