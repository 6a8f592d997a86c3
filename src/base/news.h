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

}  // namespace wederhoor::base
