// The fixed words: complete in both languages, holes alike, every key that the sources ask for.
#include "output/shown/strings.h"

#include <gtest/gtest.h>

#include <regex>

#include "base/dates.h"
#include "output/page/web_files.h"

namespace wederhoor::output {
namespace {

std::set<std::string> holes(std::string_view words) {
  std::set<std::string> found;
  for (const std::string_view hole : {"{n}", "{a}", "{b}", "{about}", "{agent}"})
    if (words.find(hole) != std::string_view::npos) found.emplace(hole);
  return found;
}

TEST(Strings, CompleteInBothLanguages) {
  ASSERT_GT(interface_words().size(), 200U);
  for (const auto& [key, words] : interface_words()) {
    EXPECT_FALSE(words.nl.empty()) << key;
    EXPECT_FALSE(words.en.empty()) << key;
    EXPECT_EQ(holes(words.nl), holes(words.en)) << key;
  }
}

TEST(Strings, EveryKeyOfTheScriptExists) {
  const std::string script(page_script.text);
  const std::regex asked("(?:say|part)\\((?:\"[a-z_]+\", )?\"([a-z_]+\\.[a-z_0-9]+)\"");
  int seen = 0;
  for (std::sregex_iterator it(script.begin(), script.end(), asked), end; it != end; ++it, ++seen)
    EXPECT_TRUE(interface_words().contains((*it)[1].str())) << (*it)[1];
  EXPECT_GT(seen, 60);
  const std::regex heads("\"((?:col|why|number|lane)\\.[a-z_]+)\"");  // in lists, and as the first of a line
  for (std::sregex_iterator it(script.begin(), script.end(), heads), end; it != end; ++it)
    EXPECT_TRUE(interface_words().contains((*it)[1].str())) << (*it)[1];
}

TEST(Strings, NumbersAndNames) {
  const Strings nl("nl"), en("en");
  EXPECT_EQ(nl.say("count.incidents", 3), "3 incidenten");
  EXPECT_EQ(nl.say("count.incidents", 1), "1 incident");
  EXPECT_EQ(en.name("state", "killed"), "killed");
  EXPECT_EQ(nl.name("state", "no_such_state"), "no_such_state");
  EXPECT_EQ(nl.say("question.happened"), "Is er aangevallen?");
  EXPECT_EQ(en.name("event", "air_strike"), "air strike");
}

TEST(Strings, WhenSomethingWasSaid) {
  EXPECT_EQ(Strings("nl").moment({19500, 750, 0}), "di 23 mei 12:30");
  EXPECT_EQ(Strings("en").moment({19500}), "Tue 23 May");
}

TEST(Strings, DaysAsAReaderSaysThem) {
  const auto say = [](std::string_view iso) { return Strings("nl").interval(*base::parse_iso_interval(iso)); };
  EXPECT_EQ(say("2023-05-23"), "23 mei 2023");
  EXPECT_EQ(say("2023-05-22/2023-05-23"), "22-23 mei 2023");
  EXPECT_EQ(say("2023-05-31/2023-06-02"), "31 mei - 2 juni 2023");
  EXPECT_EQ(say("2023-05"), "mei 2023");
  EXPECT_EQ(say("2023"), "2023");
  EXPECT_EQ(say("2022-12-31/2023-01-01"), "31 december 2022 - 1 januari 2023");
  EXPECT_EQ(say("2023-05-23T12:30+03:00/2023-05-23T13:00+03:00"), "23 mei 2023 12:30-13:00 (+03:00)");
  EXPECT_EQ(Strings("nl").interval({Moment{19500, 750, 0}, {}}), "vanaf 23 mei 2023 12:30 (UTC)");
  EXPECT_EQ(Strings("en").interval({}), "");
  EXPECT_EQ(Strings("en").interval({Moment{19500}, {}}), "from 23 May 2023");
}

}  // namespace
}  // namespace wederhoor::output
