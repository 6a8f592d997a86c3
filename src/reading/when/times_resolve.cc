// Decides from which day a time counts. In a report of a Tuesday "maandag vielen er bommen" is the day before, "maandag
// zal hij komen" six days on; without a day of its own nothing is counted. Tested by tests/reading/when/times_test.cc.
#include "reading/when/times_resolve.h"

#include <fmt/format.h>

#include <cmath>

#include "base/dates.h"

namespace wederhoor::reading {
namespace {
using base::civil;

// `count` units from `day`; parts of a unit in the next smaller one.
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

// The evening that the report is about, though it was told long before.
bool evening_of_event(const TimeMention& before, const TimeContext& context) {
  return &before == context.event && before.granularity == Granularity::part_of_day && before.value.begin &&
         before.value.begin->minute >= 1080;
}

// "Dinsdagmiddag … rond kwart voor vijf": a clock told in words goes to the half of the day that was told just before,
// or to the evening that the report is about.
Said half_of_day(const Said& said, const TimeMention& before, const TimeContext& context) {
  Said out = said;
  const bool told_here = &before == context.day || evening_of_event(before, context);
  if (!said.spoken || !told_here || !before.value.begin || said.minute < 0 || said.minute >= 720) return out;
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
