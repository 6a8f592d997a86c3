// When: what the pages of spec/ do not show — other years, tenses, ranges, anchors, and what must hold of every
// mention.
#include "reading/when/when_test.h"

#include "reading/when/times_calendar.h"

namespace wederhoor::reading {
namespace {
struct Case {
  const char* day;
  const char* text;
  const char* expected;  // "words begin/end" parted by " ; "
};
std::string told(const Case& c) {
  Report report;
  const Reading reading = read_on(c.text, c.day, report);
  std::string out;
  for (const TimeMention& time : reading.times) {
    if (!out.empty()) out += " ; ";
    out += std::string(time.span.of(report.text)) + " " + base::iso(time.value.begin) + "/" + base::iso(time.value.end);
  }
  return out;
}

class When : public testing::TestWithParam<Case> {};
TEST_P(When, IsToldAs) { EXPECT_EQ(told(GetParam()), GetParam().expected) << GetParam().text; }
INSTANTIATE_TEST_SUITE_P(
    Times, When,
    testing::Values(
        // Over the turn of a year, leap days.
        Case{"2028-01-03", "Vrijdag vielen er schoten.", "Vrijdag 2027-12-31/2028-01-01"},
        Case{"2028-01-03", "In december vielen er schoten.", "december 2027-12-01/2028-01-01"},
        Case{"2028-03-01", "Gisteren vielen er schoten.", "Gisteren 2028-02-29/2028-03-01"},
        Case{"2028-01-15", "Vorige maand vielen er schoten.", "Vorige maand 2027-12-01/2028-01-01"},
        Case{"2028-01-01", "Vorige week vielen er schoten.", "Vorige week 2027-12-20/2027-12-27"},
        Case{"2027-02-10", "Eind februari 2028 begon het proces.", "Eind februari 2028 2028-02-21/2028-03-01"},
        Case{"2028-02-10", "Vorige winter was het stil.", "Vorige winter 2026-12-01/2027-03-01"},
        Case{"2028-02-10", "Deze winter was het stil.", "Deze winter 2027-12-01/2028-03-01"},
        // The same weekday as the report's, and looking ahead.
        Case{"2026-11-22", "Zondag vielen er bommen op het dorp.", "Zondag 2026-11-22/2026-11-23"},
        Case{"2026-11-22", "Komende zondag wordt er gestemd.", "Komende zondag 2026-11-29/2026-11-30"},
        Case{"2026-11-22", "Afgelopen zondag werd er gestemd.", "Afgelopen zondag 2026-11-15/2026-11-16"},
        Case{"2026-11-22", "De president zal dinsdag spreken.", "dinsdag 2026-11-24/2026-11-25"},
        Case{"2026-11-22", "Komend weekend wordt er gestemd.", "Komend weekend 2026-11-28/2026-11-30"},
        Case{"2026-11-23", "Dit weekend werd er gevochten.", "Dit weekend 2026-11-21/2026-11-23"},
        // Ranges.
        Case{"2026-11-22", "Van vrijdag tot zondag gold een bestand.", "vrijdag tot zondag 2026-11-20/2026-11-23"},
        Case{"2026-11-22", "De top duurde van 3 tot en met 6 november.",
             "3 tot en met 6 november 2026-11-03/2026-11-07"},
        Case{"2026-11-22", "In oktober en november werd er gevochten.", "oktober en november 2026-10-01/2026-12-01"},
        Case{"2026-11-22", "Tussen 2019 en 2021 was hij weg.", "2019 en 2021 2019-01-01/2022-01-01"},
        Case{"2026-11-22", "De missie van 2019-2021 mislukte.", "2019-2021 2019-01-01/2022-01-01"},
        // Clock times with their day and zone.
        Case{"2026-11-22", "Zaterdag om 6.45 uur lokale tijd sloeg een raket in.",
             "Zaterdag om 6.45 uur lokale tijd 2026-11-21T06:45/2026-11-21T06:46"},
        Case{"2026-11-22", "Gisteren om 20:10 uur Nederlandse tijd sloeg een raket in.",
             "Gisteren om 20:10 uur Nederlandse tijd 2026-11-21T20:10+01:00/2026-11-21T20:11+01:00"},
        Case{"2026-07-22", "Vandaag om 20.10 uur Oekraïense tijd sloeg een raket in.",
             "Vandaag om 20.10 uur Oekraïense tijd 2026-07-22T20:10+03:00/2026-07-22T20:11+03:00"},
        Case{"2026-11-22", "Om zes uur 's avonds ging de sirene.",
             "zes uur 's avonds 2026-11-22T18:00/2026-11-22T18:01"},
        Case{"2026-11-22", "Om tien voor half negen 's avonds ging de sirene.",
             "tien voor half negen 's avonds 2026-11-22T20:20/2026-11-22T20:21"},
        // From the text.
        Case{"2026-11-22", "Op 9 juli 2014 viel Slavjansk. Drie weken later keerden zij terug.",
             "9 juli 2014 2014-07-09/2014-07-10 ; Drie weken later 2014-07-28/2014-08-04"},
        Case{"2026-11-22", "Op 9 juli 2014 viel de stad. Een jaar later was zij leeg.",
             "9 juli 2014 2014-07-09/2014-07-10 ; Een jaar later 2015-01-01/2016-01-01"},
        Case{"2026-11-22", "Dinsdag trokken zij binnen. In de nacht vluchtten zij.",
             "Dinsdag 2026-11-17/2026-11-18 ; In de nacht 2026-11-17T00:00/2026-11-17T06:00"},
        Case{"2026-11-22", "In 2014 viel de stad. In mei vluchtte de burgemeester.",
             "2014 2014-01-01/2015-01-01 ; mei 2014-05-01/2014-06-01"},
        // No times.
        Case{"2026-11-22", "De vrijdagmarkt en het zondagskind.", ""},
        Case{"2026-11-22", "Het kostte 2014 euro en 12.30 roebel.", ""},
        Case{"2026-11-22", "Resolutie 2202 en artikel 1999 gelden.", ""},
        Case{"2026-11-22", "Hij is 34 jaar oud en zij 29 jaar jong.", ""},
        Case{"2026-11-22", "De uitslag was 3-2.", ""},
        // No day of the report.
        Case{"", "Gisteren vielen er schoten.", "Gisteren /"},
        Case{"", "Op 3 mei 2019 vielen er schoten.", "3 mei 2019 2019-05-03/2019-05-04"}));

TEST(Times, EveryMentionSaysWhy) {
  Report report;
  const Reading reading = read_on(
      "Maandag en dinsdag, in 2022, sinds maart, 's nachts, twee jaar later, elke dag, om 12.00 uur, nu, toen, begin "
      "mei.",
      "2026-11-22", report);
  ASSERT_GT(reading.times.size(), 6u);
  std::uint32_t end = 0;
  for (const TimeMention& time : reading.times) {
    EXPECT_FALSE(time.because.empty());
    EXPECT_GE(time.span.begin, end);
    EXPECT_LE(time.span.end, report.text.size());
    end = time.span.end;
    if (time.value.begin && time.value.end) EXPECT_LE(*time.value.begin, *time.value.end);
    if (time.basis == TimeBasis::relative_to_text) EXPECT_TRUE(time.anchor.starts_with("text ")) << time.anchor;
    if (time.basis == TimeBasis::relative_to_publication) EXPECT_EQ(time.anchor, "publication 2026-11-22");
  }
}

TEST(Times, FarAwayYearsDoNotHurt) {
  Report report;
  const Reading reading = read_on(
      "Een miljoen jaar geleden, over 99999 weken, 3000 eeuwen later, 99.99.9999 en 00-00-0000.", "2026-11-22", report);
  for (const TimeMention& time : reading.times) EXPECT_LE(time.span.end, report.text.size());
}

TEST(Times, TheCalendar) {
  EXPECT_EQ(season_stretch(2022, 2, Edge::whole).timex3, "2022-SU");
  EXPECT_EQ(base::iso(season_stretch(2022, 4, Edge::whole).value.end), "2023-03-01");
  EXPECT_EQ(week_stretch(base::day_number({2027, 1, 1}), Edge::whole).timex3, "2026-W53");
  EXPECT_EQ(base::iso(month_stretch(2024, 2, Edge::end).value.end), "2024-03-01");
  EXPECT_EQ(moved_day(base::day_number({2024, 3, 31}), Unit::month, -1), base::day_number({2024, 2, 29}));
  EXPECT_EQ(zone_offset("CET", base::day_number({2026, 7, 1})), 120);
  EXPECT_EQ(zone_offset("EET", base::day_number({2026, 1, 1})), 120);
  EXPECT_EQ(zone_offset("MSK", base::day_number({2026, 7, 1})), 180);
  EXPECT_EQ(period_timex(1.5, Unit::year), "P18M");
  EXPECT_EQ(period_timex(0, Unit::hour), "PTXH");
}
}  // namespace
}  // namespace wederhoor::reading
