// The calendar as times are told in it: from a year, a month, a shifted week to the stretch of days and its TIMEX3
// value. The readings are those of docs/tables.md (times.csv): begin of a month is days 1-10, a week is Monday to
// Sunday, night is 0-6.
//   month_stretch(2023, 3, Edge::begin) -> 2023-03-01 / 2023-03-11, "2023-03"
#pragma once

#include <optional>
#include <string>

#include "wederhoor/reading.h"

namespace wederhoor::reading {

enum class Unit { second, minute, hour, day, weekend, week, month, quarter, season, year, decade, century, none };
enum class Edge { whole, begin, middle, end };
enum class DayPart { none, morning, afternoon, evening, night };

struct Stretch {
  Interval value;
  Granularity granularity = Granularity::unknown;
  std::string timex3;
};

Stretch day_stretch(std::int32_t day);
Stretch days_stretch(std::int32_t first, std::int32_t last, Granularity granularity);  // `last` included; "A/B"
Stretch month_stretch(int year, int month, Edge edge);
Stretch year_stretch(int year, Edge edge);
Stretch quarter_stretch(int year, int quarter);
Stretch decade_stretch(int first_year, Edge edge);
Stretch century_stretch(int number, Edge edge);
// 1 spring (March-May), 2 summer, 3 autumn, 4 winter (December of `year` to February).
Stretch season_stretch(int year, int season, Edge edge);
Stretch week_stretch(std::int32_t any_day, Edge edge);  // Monday to Sunday
Stretch weekend_stretch(std::int32_t saturday);         // Saturday and Sunday
// The unit that lies `shift` units from the one that holds `day`.
Stretch shifted(Unit unit, int shift, std::int32_t day, Edge edge);
Stretch part_of_day(std::int32_t day, DayPart part);
// `offset`: minutes east of UTC or Moment::no_offset.
Stretch clock_time(std::int32_t day, int minute, std::int16_t offset, bool whole_hour);

// The day `count` units before (negative) or after `day`; months and years keep the day of the month where it exists.
std::int32_t moved_day(std::int32_t day, Unit unit, int count);
// The day of that weekday (1 Monday) in the week of `day` shifted by `weeks`.
std::int32_t weekday_in_week(std::int32_t day, int weekday, int weeks);
// Days to the next (or last) such weekday; `same`: the day itself counts.
std::int32_t next_weekday(std::int32_t day, int weekday, bool same);
std::int32_t last_weekday(std::int32_t day, int weekday, bool same);
Granularity granularity_of(Unit unit);
// "P2Y", "PT3H", "PXD" for an unknown count.
std::string period_timex(double count, Unit unit);

// Minutes east of UTC on that day in a zone of lexicons/nl/times.tsv: "MSK" "EET" "CET" "UTC" (EET, CET: with European
// summer time).
std::int16_t zone_offset(const std::string& zone, std::int32_t day);

}  // namespace wederhoor::reading
