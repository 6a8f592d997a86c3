// Decides which days a told time covers. "Begin maart 2023" is 1 to 10 March; "maart 2023" is the whole month.
// Tested by tests/reading/when/times_test.cc.
#include "reading/when/times_calendar.h"

#include <fmt/format.h>

#include <cmath>

#include "base/dates.h"

namespace wederhoor::reading {
namespace {
using base::civil;
using base::day_number;
using base::days_in_month;

// Months 1-12 counted through the years: a month index, and back.
int month_index(int year, int month) { return year * 12 + month - 1; }
int year_of(int index) { return index >= 0 ? index / 12 : -((11 - index) / 12); }
int month_of(int index) { return index - year_of(index) * 12 + 1; }
std::int32_t first_of(int index) { return day_number({year_of(index), month_of(index), 1}); }

Stretch make(std::int32_t begin, std::int32_t end, Granularity granularity, std::string timex3) {
  return {{Moment{begin}, Moment{end}}, granularity, std::move(timex3)};
}

// The first, middle or last third of `months` months from month index `first`.
Stretch third(int first, int months, Edge edge, Granularity granularity, std::string timex3) {
  const int part = months / 3;
  if (edge == Edge::whole) return make(first_of(first), first_of(first + months), granularity, std::move(timex3));
  const int skip = edge == Edge::begin ? 0 : edge == Edge::middle ? part : months - part;
  return make(first_of(first + skip), first_of(first + skip + part), granularity, std::move(timex3));
}
}  // namespace

Stretch day_stretch(std::int32_t day) { return make(day, day + 1, Granularity::day, base::iso_day(day)); }

Stretch days_stretch(std::int32_t first, std::int32_t last, Granularity granularity) {
  return make(first, last + 1, granularity, base::iso_day(first) + "/" + base::iso_day(last));
}

Stretch month_stretch(int year, int month, Edge edge) {
  const std::int32_t first = day_number({year, month, 1}), next = first + days_in_month(year, month);
  const std::string timex3 = fmt::format("{:04}-{:02}", year, month);
  switch (edge) {
    case Edge::begin: return make(first, first + 10, Granularity::month, timex3);
    case Edge::middle: return make(first + 10, first + 20, Granularity::month, timex3);
    case Edge::end: return make(first + 20, next, Granularity::month, timex3);
    case Edge::whole: break;
  }
  return make(first, next, Granularity::month, timex3);
}

Stretch year_stretch(int year, Edge edge) {
  return third(month_index(year, 1), 12, edge, Granularity::year, fmt::format("{:04}", year));
}

Stretch quarter_stretch(int year, int quarter) {
  return third(month_index(year, quarter * 3 - 2), 3, Edge::whole, Granularity::month,
               fmt::format("{:04}-Q{}", year, quarter));
}

Stretch decade_stretch(int first_year, Edge edge) {
  const int years = edge == Edge::whole ? 10 : 3;
  const int from = edge == Edge::end ? first_year + 7 : edge == Edge::middle ? first_year + 4 : first_year;
  return make(day_number({from, 1, 1}), day_number({from + years, 1, 1}), Granularity::decade,
              fmt::format("{:03}", first_year / 10));
}

Stretch century_stretch(int number, Edge edge) {
  const int first = (number - 1) * 100;
  const int years = edge == Edge::whole ? 100 : 33;
  const int from = edge == Edge::end ? first + 67 : edge == Edge::middle ? first + 33 : first;
  return make(day_number({from, 1, 1}), day_number({from + years, 1, 1}), Granularity::century,
              fmt::format("{:02}", number - 1));
}

Stretch season_stretch(int year, int season, Edge edge) {
  static constexpr const char* names[] = {"SP", "SU", "FA", "WI"};
  return third(month_index(year, season * 3), 3, edge, Granularity::season,
               fmt::format("{:04}-{}", year, names[season - 1]));
}

Stretch week_stretch(std::int32_t any_day, Edge edge) {
  const std::int32_t monday = any_day - base::weekday(any_day) + 1;
  const base::CivilDay thursday = civil(monday + 3);
  const int number = (monday + 3 - day_number({thursday.year, 1, 1})) / 7 + 1;
  const std::string timex3 = fmt::format("{:04}-W{:02}", thursday.year, number);
  if (edge == Edge::begin) return make(monday, monday + 2, Granularity::week, timex3);
  if (edge == Edge::middle) return make(monday + 2, monday + 4, Granularity::week, timex3);
  if (edge == Edge::end) return make(monday + 3, monday + 7, Granularity::week, timex3);
  return make(monday, monday + 7, Granularity::week, timex3);
}

Stretch weekend_stretch(std::int32_t saturday) {
  Stretch out = week_stretch(saturday, Edge::whole);
  return make(saturday, saturday + 2, Granularity::weekend, out.timex3 + "-WE");
}

Stretch shifted(Unit unit, int shift, std::int32_t day, Edge edge) {
  const base::CivilDay d = civil(day);
  const int month = month_index(d.year, d.month) + shift;
  switch (unit) {
    case Unit::week: return week_stretch(day + 7 * shift, edge);
    case Unit::weekend: return weekend_stretch(day - base::weekday(day) + 6 + 7 * shift);
    case Unit::month: return month_stretch(year_of(month), month_of(month), edge);
    case Unit::quarter: {
      const int quarter = d.year * 4 + (d.month - 1) / 3 + shift;
      return quarter_stretch(quarter / 4, quarter % 4 + 1);
    }
    case Unit::year: return year_stretch(d.year + shift, edge);
    case Unit::decade: return decade_stretch((d.year / 10 + shift) * 10, edge);
    case Unit::century: return century_stretch((d.year / 100) + 1 + shift, edge);
    default: return day_stretch(day + shift);
  }
}

Stretch part_of_day(std::int32_t day, DayPart part) {
  static constexpr struct {
    std::int16_t begin, end;
    const char* timex3;
  } parts[] = {{-1, -1, ""}, {360, 720, "TMO"}, {720, 1080, "TAF"}, {1080, 1440, "TEV"}, {0, 360, "TNI"}};
  if (part == DayPart::none) return day_stretch(day);
  const auto& p = parts[static_cast<int>(part)];
  const Moment end = p.end == 1440 ? Moment{day + 1, 0} : Moment{day, p.end};
  return {{Moment{day, p.begin}, end}, Granularity::part_of_day, base::iso_day(day) + p.timex3};
}

Stretch clock_time(std::int32_t day, int minute, std::int16_t offset, bool whole_hour) {
  const auto at = [&](int m) { return Moment{day + m / 1440, static_cast<std::int16_t>(m % 1440), offset}; };
  Stretch out;
  out.value = {at(minute), at(minute + 1)};
  out.granularity = whole_hour ? Granularity::hour : Granularity::minute;
  out.timex3 = base::iso(at(minute));
  return out;
}

std::int32_t moved_day(std::int32_t day, Unit unit, int count) {
  switch (unit) {
    case Unit::day: return day + count;
    case Unit::weekend:
    case Unit::week: return day + 7 * count;
    case Unit::quarter: return moved_day(day, Unit::month, 3 * count);
    case Unit::year: return moved_day(day, Unit::month, 12 * count);
    case Unit::decade: return moved_day(day, Unit::month, 120 * count);
    case Unit::century: return moved_day(day, Unit::month, 1200 * count);
    case Unit::month: {
      const base::CivilDay d = civil(day);
      const int index = month_index(d.year, d.month) + count;
      const int length = days_in_month(year_of(index), month_of(index));
      return day_number({year_of(index), month_of(index), d.day < length ? d.day : length});
    }
    default: return day;
  }
}

std::int32_t weekday_in_week(std::int32_t day, int weekday, int weeks) {
  return day - base::weekday(day) + weekday + 7 * weeks;
}
std::int32_t next_weekday(std::int32_t day, int weekday, bool same) {
  const int ahead = (weekday - base::weekday(day) + 7) % 7;
  return day + (ahead == 0 && !same ? 7 : ahead);
}
std::int32_t last_weekday(std::int32_t day, int weekday, bool same) {
  const int back = (base::weekday(day) - weekday + 7) % 7;
  return day - (back == 0 && !same ? 7 : back);
}

Granularity granularity_of(Unit unit) {
  switch (unit) {
    case Unit::second:
    case Unit::minute: return Granularity::minute;
    case Unit::hour: return Granularity::hour;
    case Unit::day: return Granularity::day;
    case Unit::weekend: return Granularity::weekend;
    case Unit::week: return Granularity::week;
    case Unit::month:
    case Unit::quarter: return Granularity::month;
    case Unit::season: return Granularity::season;
    case Unit::year: return Granularity::year;
    case Unit::decade: return Granularity::decade;
    case Unit::century: return Granularity::century;
    case Unit::none: break;
  }
  return Granularity::unknown;
}

std::string period_timex(double count, Unit unit) {
  // Half a year is six months, half an hour thirty minutes.
  const double half = count - std::floor(count);
  if (half == 0.5 && unit == Unit::year) return fmt::format("P{:.0f}M", count * 12);
  if (half == 0.5 && unit == Unit::hour)
    return count < 1 ? std::string("PT30M") : fmt::format("PT{:.0f}H30M", std::floor(count));
  std::string n = "X";
  if (count > 0) n = count == std::floor(count) ? fmt::format("{:.0f}", count) : fmt::format("{:g}", count);
  switch (unit) {
    case Unit::second: return "PT" + n + "S";
    case Unit::minute: return "PT" + n + "M";
    case Unit::hour: return "PT" + n + "H";
    case Unit::day: return "P" + n + "D";
    case Unit::weekend: return "P" + n + "WE";
    case Unit::week: return "P" + n + "W";
    case Unit::month: return "P" + n + "M";
    case Unit::quarter: return "P" + n + "Q";
    case Unit::year: return "P" + n + "Y";
    case Unit::decade: return "P" + n + "DE";
    case Unit::century: return "P" + n + "CE";
    default: return "";
  }
}

std::int16_t zone_offset(const std::string& zone, std::int32_t day) {
  if (zone == "UTC") return 0;
  if (zone == "MSK") return 180;
  const int year = civil(day).year;
  const auto last_sunday = [&](int month) {
    const std::int32_t last = day_number({year, month, 31});
    return last - base::weekday(last) % 7;
  };
  const int summer = day >= last_sunday(3) && day < last_sunday(10) ? 60 : 0;
  if (zone == "CET") return static_cast<std::int16_t>(60 + summer);
  if (zone == "EET") return static_cast<std::int16_t>(120 + summer);
  return Moment::no_offset;
}

}  // namespace wederhoor::reading
