// Decides from which day a time counts. In a report of a Tuesday "maandag vielen er bommen" is the day before, "maandag
// zal hij komen" six days on; without a day of its own nothing is counted. Tested by tests/reading/when/times_test.cc.
#include "reading/when/times_resolve.h"

#include <fmt/format.h>

#include <cmath>

#include "base/dates.h"

namespace wederhoor::reading {
namespace {
using base::civil;
using base::day_number;

// `count` units from `day`; parts of a unit in the next smaller one.
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

// The unit that lies so far from `day`: "drie dagen geleden" a day, "twee jaar geleden" a year.
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

// Over all days that the report's own day may be.
Stretch from_report(const Said& said, const TimeContext& context) {
  Stretch first = from_report(said, *context.first_day, context);
  if (context.last_day == *context.first_day) return first;
  const Stretch last = from_report(said, context.last_day, context);
  if (first.value == last.value) return first;
  first.value.end = last.value.end;
  first.timex3.clear();
  return first;
}

// TIMEX3 where the day cannot be told.
std::string open_pattern(const Said& said) {
  static constexpr const char* parts[] = {"", "TMO", "TAF", "TEV", "TNI"};
  static constexpr const char* seasons[] = {"", "SP", "SU", "FA", "WI"};
  const char* part = parts[static_cast<int>(said.part)];
  switch (said.op) {
    case TimeOp::weekday: return fmt::format("XXXX-WXX-{}{}", said.weekday, part);
    case TimeOp::month: return fmt::format("XXXX-{:02}", said.month);
    case TimeOp::day_of_month: return fmt::format("XXXX-{:02}-{:02}{}", said.month, said.day, part);
    case TimeOp::season: return fmt::format("XXXX-{}", seasons[said.season]);
    case TimeOp::clock:
    case TimeOp::day_shift:
      if (said.minute >= 0) return fmt::format("XXXX-XX-XXT{:02}:{:02}", said.minute / 60, said.minute % 60);
      return fmt::format("XXXX-XX-XX{}", part);
    case TimeOp::now:
    case TimeOp::until_now: return "PRESENT_REF";
    case TimeOp::before_now: return "PAST_REF";
    default: return said.timex3;
  }
}

std::string anchor_words(const TimeMention& anchor) {
  return fmt::format("text {}-{}", anchor.span.begin, anchor.span.end);
}

std::int32_t anchor_day(const TimeMention& anchor) {
  return anchor.value.begin ? anchor.value.begin->day : anchor.value.end->day - 1;
}

// "De aanval was maandag. … Donderdag vertelde zij: 'Om drie uur kwamen ze'": the day told just before is the report's
// own, on which it is told, and what the report is about lies days before.
bool lies_back(const TimeContext& context) {
  constexpr std::int32_t apart = 2, week = 7;
  if (!context.first_day || context.last_day != *context.first_day) return false;
  const std::int32_t about = anchor_day(*context.event);
  return about + apart <= context.last_day && context.last_day <= about + week;
}
bool of_the_telling(const TimeContext& context) {
  return !context.day_here && anchor_day(*context.day) == context.last_day && lies_back(context);
}

// The day of a clock time: the one told just before, else the one that the report is about; nullptr: its own.
const TimeMention* day_of_clock(const Said& said, const TimeContext& context) {
  const bool told = context.event && !context.entry && context.tense != Tense::future;
  const bool about = told && (said.minute >= 0 || lies_back(context));
  if (context.day && context.day_near && !(about && of_the_telling(context))) return context.day;
  return about ? context.event : nullptr;
}

bool of_two_days(const TimeMention& time) {
  return !time.because.empty() && time.because.front().construction == "night_between";
}

// "Dinsdagmiddag … rond kwart voor vijf": a clock told in words goes to the half of the day that was told just before.
Said half_of_day(const Said& said, const TimeMention& before, const TimeContext& context) {
  Said out = said;
  if (!said.spoken || &before != context.day || !before.value.begin || said.minute < 0 || said.minute >= 720)
    return out;
  constexpr int noon = 720, evening = 1080, hour = 60;
  const int told = before.value.begin->minute;
  if (told >= noon && (told < evening || said.minute + noon + hour >= told)) out.minute += noon;
  return out;
}

// "Dinsdagavond … die nacht": the night that the evening goes over into.
bool night_of_evening(const Said& said, const TimeMention& anchor) {
  constexpr int evening = 1080;
  return said.part == DayPart::night && anchor.value.begin && anchor.value.begin->minute >= evening;
}

// "Om 16.00 uur … twee uur later": 18.00, where both are told by the clock.
std::optional<Stretch> by_clock(const Said& said, const TimeMention& anchor) {
  const bool clock = anchor.granularity == Granularity::minute || anchor.granularity == Granularity::hour;
  if ((said.unit != Unit::hour && said.unit != Unit::minute) || said.low != said.high || said.low > 48 * 60 || !clock ||
      !anchor.value.begin || anchor.value.begin->minute < 0)
    return std::nullopt;
  constexpr std::int32_t hour = 60, day = 24 * hour;
  const auto away = static_cast<std::int32_t>(std::lround(said.low * (said.unit == Unit::hour ? hour : 1)));
  const std::int32_t minute = anchor.value.begin->minute + said.sign * away;
  const std::int32_t days = minute >= 0 ? minute / day : -((day - 1 - minute) / day);
  return clock_time(anchor.value.begin->day + days, minute - days * day, anchor.value.begin->offset,
                    anchor.granularity == Granularity::hour && away % hour == 0);
}

// A copy of the mention it points back to, or what lies so far from it.
std::optional<TimeMention> from_text(const Said& said, const TimeContext& context) {
  TimeMention out;
  out.basis = TimeBasis::unknown;
  const bool by_unit = said.op == TimeOp::from_text || said.op == TimeOp::same;
  const bool fine = by_unit ? said.unit <= Unit::week || said.of_event
                            : said.op == TimeOp::soon_event || (said.op == TimeOp::then && said.unit == Unit::day);
  const TimeMention* anchor = said.event_day && context.event && !(context.day_here && !said.of_event) ? context.event
                              : fine                                                                   ? context.day
                                                                                                       : context.any;
  // "De aanval was maandag. … Vrijdag zei zij dat die nacht niemand sliep": of what the report is about.
  const bool about = said.op == TimeOp::same && said.part != DayPart::none && anchor == context.day && anchor &&
                     context.event && !context.entry;
  if (about && of_the_telling(context)) anchor = context.event;
  if (!anchor) {
    const bool then = said.op == TimeOp::then && said.unit == Unit::none;
    const bool event = said.op == TimeOp::soon_event;
    if (then || event || said.op == TimeOp::since_then || said.op == TimeOp::soon) return std::nullopt;
    return out;
  }
  out.basis = TimeBasis::relative_to_text;
  out.anchor = anchor_words(*anchor);
  out.granularity = anchor->granularity;
  const std::int32_t day = anchor_day(*anchor);
  Stretch stretch;
  switch (said.op) {
    case TimeOp::then:
      if (said.unit == Unit::day) {
        stretch = day_stretch(day);
        break;
      }
      out.value = anchor->value;
      out.timex3 = anchor->timex3;
      return out;
    case TimeOp::since_then:
      out.value.begin = anchor->value.begin;
      out.kind = TimeKind::interval;
      out.timex3 = anchor->timex3 + "/";
      return out;
    case TimeOp::soon:
      if (said.sign > 0)
        out.value.begin = anchor->value.begin;
      else
        out.value.end = anchor->value.end;
      return out;
    case TimeOp::soon_event: stretch = day_stretch(day); break;
    case TimeOp::same:
      stretch = said.unit == Unit::season ? season_stretch(civil(day).year, said.season, Edge::whole)
                : said.unit <= Unit::day  ? in_day(day + (night_of_evening(said, *anchor) ? 1 : 0), said)
                                          : shifted(said.unit, 0, day, Edge::whole);
      break;
    default:
      // "In oktober 2023 … een jaar eerder": as coarse as what it is counted from.
      if (anchor->granularity == Granularity::month && said.low == said.high &&
          (said.unit == Unit::year || said.unit == Unit::month)) {
        stretch = shifted(Unit::month, 0, moved(day, said.unit, said.sign * said.low), Edge::whole);
        break;
      }
      if (said.of_event && said.unit >= Unit::day) {
        stretch = day_stretch(moved(day, said.unit, said.sign * said.low));
        break;
      }
      if (const std::optional<Stretch> clock = by_clock(said, *anchor); clock && said.op == TimeOp::from_text) {
        stretch = *clock;
        break;
      }
      stretch =
          said.part != DayPart::none ? in_day(moved(day, said.unit, said.sign * said.low), said) : distant(said, day);
  }
  out.value = stretch.value;
  out.granularity = stretch.granularity;
  out.timex3 = stretch.timex3;
  return out;
}

void open_side(TimeMention& out, Bound bound) {
  const Interval whole = out.value;
  switch (bound) {
    case Bound::none: return;
    case Bound::from:
      out.value = {whole.begin, std::nullopt};
      out.timex3 += "/";
      break;
    case Bound::after:
      out.value = {whole.end, std::nullopt};
      out.timex3 += "/";
      break;
    case Bound::through:
      out.value = {std::nullopt, whole.end};
      out.timex3 = "/" + out.timex3;
      break;
    case Bound::to:
    case Bound::before:
      out.value = {std::nullopt, whole.begin};
      out.timex3 = "/" + out.timex3;
      break;
  }
  out.kind = TimeKind::interval;
}
}  // namespace

std::optional<TimeMention> resolve(const Said& said, const TimeContext& context) {
  TimeMention out;
  out.kind = said.kind;
  switch (said.op) {
    case TimeOp::duration:
    case TimeOp::set:
      out.granularity = granularity_of(said.unit);
      out.timex3 = said.timex3;
      out.basis = TimeBasis::stated;
      return out;
    case TimeOp::fixed: {
      const bool inside =
          said.fixed.granularity == Granularity::day && (said.minute >= 0 || said.part != DayPart::none);
      const Stretch stretch = inside ? in_day(said.fixed.value.begin->day, said) : said.fixed;
      out.value = stretch.value;
      out.granularity = stretch.granularity;
      out.timex3 = stretch.timex3;
      out.basis = TimeBasis::stated;
      open_side(out, said.bound);
      return out;
    }
    case TimeOp::from_text:
    case TimeOp::same:
    case TimeOp::then:
    case TimeOp::since_then:
    case TimeOp::soon:
    case TimeOp::soon_event: {
      auto found = from_text(said, context);
      if (found && said.kind != TimeKind::date) found->kind = said.kind;
      return found;
    }
    default: break;
  }
  if (const TimeMention* clock_day = said.op == TimeOp::clock ? day_of_clock(said, context) : nullptr) {
    // "Zondagavond … Kort na middernacht": the clock has gone on into the next day.
    const TimeMention& before = *clock_day;
    const bool evening = &before == context.day && before.value.begin && before.value.begin->minute >= 1080;
    // "Zondagavond begon de aanval, die voor zonsopgang was afgeslagen": so does a night, and a morning beside it.
    const bool goes_on = said.minute >= 0
                             ? said.minute < 360
                             : said.part == DayPart::night || (said.part == DayPart::morning && context.day_here);
    const bool next_day = evening && goes_on;
    // "In de nacht van maandag op dinsdag … om tien over elf 's avonds": still the first of the two.
    const bool first_day = of_two_days(before) && said.minute >= 1080;
    const Stretch stretch = in_day(anchor_day(before) + (next_day    ? 1
                                                         : first_day ? -1
                                                                     : 0),
                                   half_of_day(said, *clock_day, context));
    out.value = stretch.value;
    out.granularity = stretch.granularity;
    out.timex3 = stretch.timex3;
    out.basis = TimeBasis::relative_to_text;
    out.anchor = anchor_words(before);
  } else if (said.op == TimeOp::clock && context.first_day && context.entry_minute >= 0 &&
             said.minute > context.entry_minute && context.tense != Tense::future) {
    // An entry of 04.02 that tells of 22.30 uur: the evening before.
    const Stretch stretch = in_day(*context.first_day - 1, said);
    out.value = stretch.value;
    out.granularity = stretch.granularity;
    out.timex3 = stretch.timex3;
    out.basis = TimeBasis::relative_to_publication;
    out.anchor = "publication " + base::iso_day(*context.first_day);
  } else if (!context.first_day) {
    out.timex3 = open_pattern(said);
    out.granularity = said.minute >= 0                  ? Granularity::minute
                      : said.part != DayPart::none      ? Granularity::part_of_day
                      : said.op == TimeOp::weekday      ? Granularity::day
                      : said.op == TimeOp::month        ? Granularity::month
                      : said.op == TimeOp::season       ? Granularity::season
                      : said.op == TimeOp::day_of_month ? Granularity::day
                                                        : granularity_of(said.unit);
    return out;
  } else {
    const Stretch stretch = from_report(said, context);
    out.value = stretch.value;
    out.granularity = stretch.granularity;
    out.timex3 = stretch.timex3.empty() ? open_pattern(said) : stretch.timex3;
    out.basis = TimeBasis::relative_to_publication;
    out.anchor = "publication " + base::iso_day(*context.first_day);
    if (context.last_day != *context.first_day) out.anchor += "/" + base::iso_day(context.last_day);
  }
  if (said.op == TimeOp::now || said.op == TimeOp::until_now || said.op == TimeOp::before_now) {
    if (!context.first_day) return out;
    out.value = {Moment{*context.first_day}, Moment{context.last_day + 1}};
    if (said.op != TimeOp::now) out.value.begin = std::nullopt;
    out.timex3 = open_pattern(said);
  }
  open_side(out, said.bound);
  return out;
}
}  // namespace wederhoor::reading
