// What lies behind the day of a report, and what before it.
#include "base/news.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

Report out(Moment begin, Moment end) {
  Report report;
  report.published = {begin, end};
  return report;
}

Interval day(std::int32_t d) { return {Moment{.day = d}, Moment{.day = d + 1}}; }

TEST(News, OfTheDayOfPublicationIsNotYetToCome) {
  const Report by_day = out({.day = 100}, {.day = 101});
  const Report by_hour = out({.day = 100, .minute = 17 * 60 + 20}, {.day = 100, .minute = 17 * 60 + 21});
  for (const Report& report : {by_day, by_hour}) {
    EXPECT_EQ(base::last_day(report.published), 100);
    EXPECT_FALSE(base::after_the_news(day(100), report));
    EXPECT_TRUE(base::after_the_news(day(101), report));
  }
}

TEST(News, TwoWeeksBackIsNotTheNews) {
  const Report report = out({.day = 100}, {.day = 101});
  EXPECT_FALSE(base::before_the_news(day(86), report));
  EXPECT_TRUE(base::before_the_news(day(84), report));
}

}  // namespace
}  // namespace wederhoor
