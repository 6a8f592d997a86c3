// Counts a time from a day: forwards or back by its tense, to the next smaller unit, over a night's midnight. Of
// "vrijdag" in a report of a Monday the Friday before. Tested by tests/reading/when/times_test.cc.
#include "reading/when/times_counted.h"

#include <cmath>

#include "base/dates.h"

namespace wederhoor::reading {
using base::civil;
using base::day_number;

std::int32_t moved(std::int32_t day, Unit unit, double count) {
  if (count == std::floor(count)) return moved_day(day, unit, static_cast<int>(count));
  if (unit == Unit::year) return moved_day(day, Unit::month, static_cast<int>(std::lround(count * 12)));
  if (unit == Unit::month) return day + static_cast<std::int32_t>(std::lround(count * 30.4));
  if (unit == Unit::week) return day + static_cast<std::int32_t>(std::lround(count * 7));
  if (unit == Unit::decade) return moved_day(day, Unit::year, static_cast<int>(std::lround(count * 10)));
  return day + static_cast<std::int32_t>(std::lround(unit == Unit::day ? count : 0));
}

Stretch in_day(std::int32_t day, const Said& said) {
  if (said.minute >= 0) return clock_time(day, said.minute, zone_offset(said.zone, day), said.whole_hour);
  return part_of_day(day, said.part);
}

Stretch distant(const Said& said, std::int32_t day) {
  const double sign = said.sign;
  if (said.unit < Unit::day) return day_stretch(day);
  if (said.low == said.high && said.high > 0) {
    const bool parts = said.low != std::floor(said.low);
    const std::int32_t there = moved(day, said.unit, sign * said.low);
    if (parts) return shifted(said.unit == Unit::year ? Unit::month : Unit::day, 0, there, Edge::whole);
    return said.unit == Unit::weekend ? weekend_stretch(weekday_in_week(there, 6, 0))
                                      : shifted(said.unit, 0, there, Edge::whole);
  }
  Stretch out;
  out.granularity = granularity_of(said.unit);
  const std::int32_t near = moved(day, said.unit, sign * std::floor(said.low));
  if (said.sign < 0) {
    if (said.high > 0) out.value.begin = Moment{moved(day, said.unit, -std::ceil(said.high))};
    out.value.end = Moment{near + 1};
  } else {
    out.value.begin = Moment{near};
    if (said.high > 0) out.value.end = Moment{moved(day, said.unit, std::ceil(said.high)) + 1};
  }
  return out;
}

namespace {
std::int32_t weekday_day(const Said& said, std::int32_t day, Tense tense) {
  if (said.in_week) return weekday_in_week(day, said.weekday, said.weeks);
  if (said.shift_said) {
    if (said.shift == ShiftWord::this_) return weekday_in_week(day, said.weekday, 0);
    const bool ahead = said.shift == ShiftWord::following || said.shift == ShiftWord::coming;
    return ahead ? next_weekday(day, said.weekday, false) : last_weekday(day, said.weekday, false);
  }
  return tense == Tense::future ? next_weekday(day, said.weekday, true) : last_weekday(day, said.weekday, true);
}

// "Maandagnacht" is the night of Monday to Tuesday, where that was before the report.
bool night_follows(const Said& said, std::int32_t day, const TimeContext& context) {
  if (!said.night_after || said.part != DayPart::night) return false;
  return context.tense == Tense::future || weekday_day(said, day, context.tense) < day;
}

// The year of a month or day without one: the last such before the report, or the next where the sentence looks ahead.
int year_for(const Said& said, std::int32_t begin_month_day, std::int32_t day, const TimeContext& context) {
  const int year = civil(day).year;
  if (said.shifted_year) return year + said.year_shift;
  if (said.shift_said && said.shift == ShiftWord::this_) return year;
  if (context.told_year != 0 && !said.shift_said) return context.told_year;
  const bool ahead = (said.shift_said && (said.shift == ShiftWord::following || said.shift == ShiftWord::coming)) ||
                     (!said.shift_said && context.tense == Tense::future);
  if (ahead) return begin_month_day < day ? year + 1 : year;
  // A day shortly ahead of the report, in a sentence that does not look back, lies ahead.
  if (context.tense == Tense::unknown && begin_month_day > day && begin_month_day - day <= 14) return year;
  return begin_month_day > day ? year - 1 : year;
}

Stretch month_day(const Said& said, std::int32_t day, const TimeContext& context) {
  const int year = civil(day).year;
  const int last = base::days_in_month(year, said.month);
  const std::int32_t in_year = day_number({year, said.month, said.day < last ? said.day : last});
  const int told = year_for(said, in_year, day, context);
  const int length = base::days_in_month(told, said.month);
  const std::int32_t first = day_number({told, said.month, said.day < length ? said.day : length});
  if (said.day_to > said.day && said.day_to <= length)
    return days_stretch(first, first + said.day_to - said.day, Granularity::day);
  return in_day(first, said);
}

Stretch month_told(const Said& said, std::int32_t day, const TimeContext& context) {
  const base::CivilDay now = civil(day);
  const Stretch here = month_stretch(now.year, said.month, said.edge);
  const bool ahead = context.tense == Tense::future ||
                     (said.shift_said && said.shift >= ShiftWord::following && said.shift <= ShiftWord::coming);
  const std::int32_t edge_day = ahead ? here.value.end->day - 1 : here.value.begin->day;
  Stretch out = month_stretch(year_for(said, edge_day, day, context), said.month, said.edge);
  if (said.tail > 0) {
    out.value.begin = Moment{std::max(out.value.begin->day, out.value.end->day - said.tail)};
    out.granularity = Granularity::day;
  }
  return out;
}

// "de 2e van deze maand"; "op de 28ste": the last such day before the report, or the next.
Stretch day_in_month(const Said& said, std::int32_t day, Tense tense) {
  const int here = civil(day).day;
  const int bare = tense == Tense::future ? (said.day < here ? 1 : 0) : said.day > here ? -1 : 0;
  const int months = !said.shift_said                                                        ? bare
                     : said.shift == ShiftWord::this_                                        ? 0
                     : said.shift == ShiftWord::following || said.shift == ShiftWord::coming ? 1
                                                                                             : -1;
  const base::CivilDay there = civil(moved_day(day, Unit::month, months));
  const int last = base::days_in_month(there.year, there.month);
  return in_day(day_number({there.year, there.month, said.day < last ? said.day : last}), said);
}

// "week 9": of the report's year, by ISO 8601; the last such week before the report, or the next.
Stretch week_of_year(const Said& said, std::int32_t day, Tense tense) {
  const auto monday_of = [&](int year) {
    const std::int32_t fourth = day_number({year, 1, 4});
    return fourth - (base::weekday(fourth) - 1) + 7 * (said.days - 1);
  };
  const int year = civil(day).year;
  const std::int32_t here = monday_of(year);
  const bool ahead = tense == Tense::future;
  const std::int32_t monday = here > day && !ahead       ? monday_of(year - 1)
                              : here + 7 <= day && ahead ? monday_of(year + 1)
                                                         : here;
  return shifted(Unit::week, 0, monday, Edge::whole);
}

Stretch season_told(const Said& said, std::int32_t day, const TimeContext& context) {
  const base::CivilDay now = civil(day);
  if (said.shifted_year) return season_stretch(now.year + said.year_shift, said.season, said.edge);
  if (context.told_year != 0 && !said.shift_said) return season_stretch(context.told_year, said.season, said.edge);
  const int current = said.season == 4 && now.month <= 2 ? now.year - 1 : now.year;
  Stretch here = season_stretch(current, said.season, said.edge);
  const bool begun = here.value.begin->day <= day, over = here.value.end->day <= day;
  if (said.shift_said && said.shift == ShiftWord::this_) return here;
  const bool ahead = said.shift_said ? said.shift == ShiftWord::following || said.shift == ShiftWord::coming
                                     : context.tense == Tense::future;
  if (ahead) return begun ? season_stretch(current + 1, said.season, said.edge) : here;
  if (said.shift_said && said.shift == ShiftWord::previous && begun && !over)
    return season_stretch(current - 1, said.season, said.edge);
  return begun ? here : season_stretch(current - 1, said.season, said.edge);
}

Stretch weekend_told(const Said& said, std::int32_t day, Tense tense) {
  const int today = base::weekday(day);
  const std::int32_t this_saturday = day - today + 6;
  const bool ahead = said.shift == ShiftWord::following || said.shift == ShiftWord::coming;
  if (ahead) return weekend_stretch(today >= 6 ? this_saturday + 7 : this_saturday);
  if (said.shift == ShiftWord::this_ &&
      (today >= 6 || (tense != Tense::past && said.shift_said) || tense == Tense::future)) {
    return weekend_stretch(this_saturday);
  }
  return weekend_stretch(this_saturday - 7);
}

Stretch unit_told(const Said& said, std::int32_t day, Tense tense) {
  if (said.unit == Unit::weekend) return weekend_told(said, day, tense);
  const bool ahead = said.shift == ShiftWord::following || said.shift == ShiftWord::coming;
  const int shift = said.shift == ShiftWord::this_ ? 0 : ahead ? 1 : -1;
  Stretch out = shifted(said.unit, shift, day, said.edge);
  if (said.edge != Edge::whole) return out;
  if (said.shift == ShiftWord::past && said.unit != Unit::century) {
    out.value = {Moment{moved_day(day, said.unit, -1)}, Moment{day + 1}};
    out.timex3 = period_timex(1, said.unit);
    return out;
  }
  if (shift != 0) return out;
  const bool so_far = said.unit == Unit::week && tense != Tense::future && said.clip == Clip::none;
  if (so_far || said.clip == Clip::earlier) out.value.end = Moment{day + 1};
  if (said.clip == Clip::later) out.value.begin = Moment{day};
  return out;
}

Stretch rolling_told(const Said& said, std::int32_t day) {
  Stretch out;
  out.granularity = granularity_of(said.unit);
  out.timex3 = said.timex3;
  const bool ahead = said.shift == ShiftWord::following || said.shift == ShiftWord::coming;
  const double most = said.high > 0 ? said.high : 0;
  if (said.unit < Unit::day) {
    out.value = {Moment{day}, Moment{day + 1}};
  } else if (ahead) {
    out.value.begin = Moment{day};
    if (most > 0) out.value.end = Moment{moved(day, said.unit, most) + 1};
  } else {
    if (most > 0) out.value.begin = Moment{moved(day, said.unit, -most)};
    out.value.end = Moment{day + 1};
  }
  return out;
}

Stretch since_told(const Said& said, std::int32_t day) {
  Stretch out;
  out.granularity = granularity_of(said.unit);
  if (said.high <= 0) return out;
  std::int32_t begin = said.unit < Unit::day ? day : moved(day, said.unit, -said.high);
  if (said.unit >= Unit::year) {
    const base::CivilDay d = civil(begin);
    begin = day_number({d.year, d.month, 1});
  }
  out.value.begin = Moment{begin};
  out.timex3 = said.timex3;
  return out;
}

// What is counted from the report's day.
Stretch from_report(const Said& said, std::int32_t day, const TimeContext& context) {
  switch (said.op) {
    case TimeOp::weekday:
      return in_day(weekday_day(said, day, context.tense) + (night_follows(said, day, context) ? 1 : 0), said);
    case TimeOp::day_shift: {
      const bool coming_night = said.part == DayPart::night && said.days == 0 && context.tense == Tense::future;
      Stretch out = in_day(day + said.days + (coming_night ? 1 : 0), said);
      if (said.clip == Clip::earlier || said.clip == Clip::later) out = day_stretch(day);
      return out;
    }
    case TimeOp::day_of_month: return month_day(said, day, context);
    case TimeOp::month: return month_told(said, day, context);
    case TimeOp::season: return season_told(said, day, context);
    case TimeOp::unit_shift: return unit_told(said, day, context.tense);
    case TimeOp::rolling: return rolling_told(said, day);
    case TimeOp::distance: return distant(said, day);
    case TimeOp::since_distance: return since_told(said, day);
    case TimeOp::clock: return in_day(day, said);
    case TimeOp::day_in_month: return day_in_month(said, day, context.tense);
    case TimeOp::week_of_year: return week_of_year(said, day, context.tense);
    default: return day_stretch(day);
  }
}
}  // namespace

Stretch from_report(const Said& said, const TimeContext& context) {
  Stretch first = from_report(said, *context.first_day, context);
  if (context.last_day == *context.first_day) return first;
  const Stretch last = from_report(said, context.last_day, context);
  if (first.value == last.value) return first;
  first.value.end = last.value.end;
  first.timex3.clear();
  return first;
}

}  // namespace wederhoor::reading
