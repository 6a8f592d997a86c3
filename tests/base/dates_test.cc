#include "base/dates.h"

#include <gtest/gtest.h>

namespace wederhoor::base {
namespace {

std::string round_trip(const std::string& text) {
  const auto interval = parse_iso_interval(text);
  return interval ? iso(interval->begin) + "/" + iso(interval->end) : "refused";
}

TEST(Dates, IntervalsAreHalfOpen) {
  EXPECT_EQ(round_trip("2023"), "2023-01-01/2024-01-01");
  EXPECT_EQ(round_trip("2024-02"), "2024-02-01/2024-03-01");
  EXPECT_EQ(round_trip("2023-05-23"), "2023-05-23/2023-05-24");
  EXPECT_EQ(round_trip("2023-05-22/2023-05-23"), "2023-05-22/2023-05-24");
  EXPECT_EQ(round_trip("2023-05/2023-06"), "2023-05-01/2023-07-01");
}

TEST(Dates, InstantsKeepTheirZone) {
  EXPECT_EQ(round_trip("2023-05-23T12:30:59.5+03:00"), "2023-05-23T12:30+03:00/");
  EXPECT_EQ(round_trip("2023-05-23T12:30Z"), "2023-05-23T12:30+00:00/");
  EXPECT_EQ(round_trip("2023-05-23T12:30-0430"), "2023-05-23T12:30-04:30/");
  EXPECT_EQ(round_trip("2023-05-23 24:00"), "2023-05-24T00:00/");
}

TEST(Dates, RefusesWhatIsNoDate) {
  for (const char* text : {"", "23", "2023-13", "2023-02-29", "2023-5-1", "gisteren", "2023-05-23T25:00",
                           "2023-05-23Tx", "2023-06/2023-05", "-023"}) {
    EXPECT_EQ(round_trip(text), "refused") << text;
  }
}

TEST(Dates, KnowTheirWeekday) {
  EXPECT_EQ(weekday(day_number({2023, 5, 22})), 1);
  EXPECT_EQ(weekday(day_number({2024, 2, 29})), 4);
  EXPECT_EQ(weekday(day_number({1943, 7, 4})), 7);
}

TEST(Dates, DaysGoThereAndBack) {
  for (std::int32_t day = -40000; day < 40000; day += 37) EXPECT_EQ(day_number(civil(day)), day);
  EXPECT_EQ(iso_day(0), "1970-01-01");
  EXPECT_EQ(days_in_month(1900, 2), 28);
  EXPECT_EQ(days_in_month(2000, 2), 29);
}

}  // namespace
}  // namespace wederhoor::base
