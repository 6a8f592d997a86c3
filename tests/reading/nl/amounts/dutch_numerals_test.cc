// What number words say.
#include "reading/nl/amounts/dutch_numerals.h"
#include "where.h"

#include <gtest/gtest.h>

#include <sstream>

namespace wederhoor::reading::nl {
namespace {
const DutchNumerals& numerals() {
  static const Result<Lexicons> lexicons = Lexicons::open(std::string(WEDERHOOR_SOURCE) + "/lexicons");
  static const DutchNumerals words(lexicon::LanguageTables(*lexicons, "nl"));
  return words;
}

std::optional<Numeral> read(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  const std::vector<std::string_view> views(words.begin(), words.end());
  const auto found = numerals().read(views, 0);
  return found && found->words == words.size() ? found : std::nullopt;
}

struct Case {
  const char* text;
  double value;
};
class Says : public testing::TestWithParam<Case> {};
TEST_P(Says, ItsValue) {
  const auto found = read(GetParam().text);
  ASSERT_TRUE(found) << GetParam().text;
  EXPECT_DOUBLE_EQ(found->value, GetParam().value) << GetParam().text;
}
INSTANTIATE_TEST_SUITE_P(
    Numerals, Says,
    testing::Values(Case{"nul", 0}, Case{"één", 1}, Case{"een", 1}, Case{"twee", 2}, Case{"twaalf", 12},
                    Case{"dertien", 13}, Case{"veertien", 14}, Case{"achttien", 18}, Case{"twintig", 20},
                    Case{"eenentwintig", 21}, Case{"tweeëntwintig", 22}, Case{"drieëndertig", 33},
                    Case{"vijfenveertig", 45}, Case{"zesenvijftig", 56}, Case{"achtenzestig", 68}, Case{"zeventig", 70},
                    Case{"tachtig", 80}, Case{"negenennegentig", 99}, Case{"honderd", 100}, Case{"honderdeen", 101},
                    Case{"honderdenéén", 101}, Case{"honderdtwintig", 120}, Case{"honderdvijfentwintig", 125},
                    Case{"tweehonderd", 200}, Case{"driehonderdvijftig", 350}, Case{"negenhonderdnegenennegentig", 999},
                    Case{"duizend", 1000}, Case{"elfhonderd", 1100}, Case{"vijftienhonderd", 1500},
                    Case{"tweeduizend", 2000}, Case{"tweeduizend driehonderd", 2300},
                    Case{"tweeduizenddriehonderd", 2300}, Case{"twaalfduizend", 12000}, Case{"honderdduizend", 100000},
                    Case{"driehonderdduizend", 300000}, Case{"twee miljoen", 2e6}, Case{"een miljoen", 1e6},
                    Case{"anderhalf miljoen", 1.5e6}, Case{"1,5 miljoen", 1.5e6}, Case{"3 miljard", 3e9},
                    Case{"40 duizend", 40000}, Case{"een miljoen tweehonderdduizend", 1.2e6}, Case{"1300", 1300},
                    Case{"300.000", 300000}, Case{"2.500.000", 2.5e6}, Case{"1,5", 1.5}, Case{"1.300,5", 1300.5},
                    Case{"10 000", 10000}, Case{"anderhalf", 1.5}, Case{"tweeënhalf", 2.5}));

class SaysNothing : public testing::TestWithParam<const char*> {};
TEST_P(SaysNothing, AsANumber) { EXPECT_FALSE(read(GetParam())) << GetParam(); }
INSTANTIATE_TEST_SUITE_P(Numerals, SaysNothing,
                         testing::Values("tweede", "eerste", "24e", "15.30", "2-1", "mh17", "t-72", "a2", "1.30",
                                         "12.34.56", "0.5.1", "duizenden", "honderden", "tientallen", "tweeling",
                                         "vierkant", "eenheid", "achter", "achterin", "drieluik", "zevenaar",
                                         "vijftiger", "honderdste", "1,", ",5", "1..2", "-3", ""));

TEST(Numerals, OrdinalsAreMarked) {
  for (const auto& [word, value] : {std::pair{"eerste", 1},
                                    {"tweede", 2},
                                    {"achtste", 8},
                                    {"twintigste", 20},
                                    {"vijfentwintigste", 25},
                                    {"24e", 24},
                                    {"3de", 3},
                                    {"21ste", 21},
                                    {"honderdste", 100}}) {
    const auto found = numerals().ordinal(word);
    ASSERT_TRUE(found) << word;
    EXPECT_TRUE(found->ordinal);
    EXPECT_EQ(found->value, value) << word;
  }
  for (const char* word : {"twee", "einde", "ronde", "bende", "laatste", "e", "de", ""})
    EXPECT_FALSE(numerals().ordinal(word)) << word;
}

TEST(Numerals, TheArticleIsToldApart) {
  EXPECT_TRUE(numerals().word("een")->article);
  EXPECT_FALSE(numerals().word("één")->article);
  EXPECT_FALSE(numerals().word("twee")->article);
}

TEST(Numerals, RoundedToNineDigits) {
  EXPECT_EQ(rounded(100 * 1.1), 110);
  EXPECT_EQ(rounded(0), 0);
  EXPECT_EQ(rounded(123456789), 123456789);
}

TEST(Numerals, LongWordsDoNotHurt) {
  EXPECT_FALSE(numerals().word(std::string(1 << 20, 'x')));
  EXPECT_FALSE(numerals().figures(std::string(1 << 20, '9')));
}
}  // namespace
}  // namespace wederhoor::reading::nl
