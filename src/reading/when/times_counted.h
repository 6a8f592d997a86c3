// What a time is, counted from a day: of "maandag" in a report of a Tuesday the day before.
#pragma once

#include "reading/when/times_said.h"

namespace wederhoor::reading {

// What a time can be counted from.
struct TimeContext {
  std::optional<std::int32_t> first_day;  // of the report's own day or interval; none: not known
  std::int32_t last_day = 0;              // included
  Tense tense = Tense::unknown;
  const TimeMention* day = nullptr;    // last time told to the day or finer that has a value
  const TimeMention* event = nullptr;  // the day that the report is about
  const TimeMention* any = nullptr;    // last time that has a value
  int told_year = 0;                   // a year that was told in this sentence or the one before; 0: none
  bool entry = false;                  // in a live blog: its clock times are of the day of their entry
  int entry_minute = -1;               // when the entry was written; -1: not told
  bool day_here = false;               // `day` stands in this sentence
  bool day_near = false;               // `day` stands in this sentence or the one before
};

// `count` units from `day`; parts of a unit in the next smaller one.
std::int32_t moved(std::int32_t day, Unit unit, double count);

// The hour or the part of the day that is said, on `day`.
Stretch in_day(std::int32_t day, const Said& said);

// The unit that lies so far from `day`: "drie dagen geleden" a day, "twee jaar geleden" a year.
Stretch distant(const Said& said, std::int32_t day);

// What is counted from the report's own day, which has to be known; over all days that it may be.
Stretch from_report(const Said& said, const TimeContext& context);

}  // namespace wederhoor::reading
