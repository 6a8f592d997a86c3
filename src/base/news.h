// What is the news of a report, and what lies behind it.
#pragma once

#include "wederhoor/report.h"

namespace wederhoor::base {

// Does the interval end more than two weeks before the first day of publication? Then what happened in it is not the
// news.
inline bool before_the_news(const Interval& when, const Report& report) {
  constexpr std::int32_t recap_days = 14;
  return when.end && report.published.begin && when.end->day < report.published.begin->day - recap_days;
}

// The last day of publication: the 4th, of what was out on the 4th at 17:20 as of what was out on the 4th.
inline std::int32_t last_day(const Interval& published) {
  const bool midnight = published.end->minute <= 0;  // or no hour is told
  return published.end->day - (midnight ? 1 : 0);
}

// Does the interval begin after the last day of publication? Then it is yet to come.
inline bool after_the_news(const Interval& when, const Report& report) {
  return when.begin && report.published.end && when.begin->day > last_day(report.published);
}

}  // namespace wederhoor::base
