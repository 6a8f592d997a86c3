// Decides which construction reads a time: the longest that starts at a word; a clock time or part of the day joins its
// day
// ("maandag rond 15.30 uur" is one), "sinds" and "tot" open one side. "Om 15.30 uur. Maandag ..." stay two.
// Tested by tests/reading/when/times_test.cc.
#include "reading/nl/when/time_constructions.h"

namespace wederhoor::reading::nl {
namespace {
bool is_day(const Said& said) {
  switch (said.op) {
    case TimeOp::weekday:
    case TimeOp::day_shift:
    case TimeOp::day_of_month: return said.minute < 0 && said.day_to == 0;
    case TimeOp::fixed:
      return said.fixed.granularity == Granularity::day && said.minute < 0 && said.kind == TimeKind::date;
    default: return false;
  }
}

std::optional<Said> longest_at(const TimeScan& scan, std::uint32_t at, std::uint32_t last) {
  static constexpr TimeConstruction* constructions[] = {
      calendar_day, numeric_date,   day_of_this_month, week_number,    month_tail,    night_between, weekday,
      day_word,     calendar_month, calendar_year,     decade,         century,       season,        year_first,
      quarter,      holiday,        shifted_unit,      rolling_period, time_distance, named_start,   soon,
      duration,     clock,          part_of_day_alone, same_day,       now,           vague_past,    then,
      repeated};
  std::optional<Said> best;
  for (TimeConstruction* read : constructions) {
    auto said = read(scan, at, last);
    if (said && said->last <= last && said->last > at && (!best || said->last > best->last)) best = std::move(said);
  }
  return best;
}

// "om", "rond", a comma between a day and its clock time.
std::uint32_t skip_link(const TimeScan& scan, std::uint32_t at) {
  if (scan.any(at, {"al", "pas", "nog"})) ++at;
  if (scan.any(at, {",", "om", "rond", "omstreeks", "tegen", "vanaf", "na", "voor", "even", "kort"})) ++at;
  if (scan.any(at, {"om", "rond", "omstreeks", "tegen", "na", "voor"})) ++at;
  return at;
}

// The day takes the part of the day or clock time that follows it.
void join_clock(const TimeScan& scan, std::uint32_t last, Said& day) {
  if (day.last >= last) return;
  Said part = day;
  const std::uint32_t behind = read_day_part_behind(scan, day.last, last, part);
  if (behind > day.last && behind <= last) {
    day.part = part.part;
    day.rows = part.rows;
    day.last = behind;
  }
  const std::uint32_t at = skip_link(scan, day.last);
  if (at >= last) return;
  const auto time = clock(scan, at, last);
  if (!time || time->last > last || time->minute < 0) return;
  day.minute = time->minute;
  const bool afternoon = day.part == DayPart::afternoon || day.part == DayPart::evening;
  if (afternoon && day.minute < 720) day.minute += 720;
  day.whole_hour = time->whole_hour;
  day.zone = time->zone;
  day.rows.insert(day.rows.end(), time->rows.begin(), time->rows.end());
  day.kind = TimeKind::time;
  day.last = time->last;
}

// A clock time or part of the day takes the day that follows it.
bool join_day(const TimeScan& scan, std::uint32_t last, Said& time) {
  std::uint32_t at = time.last;
  if (scan.any(at, {"op", "van"})) ++at;
  if (at >= last) return false;
  for (TimeConstruction* read : {&calendar_day, &numeric_date, &weekday, &day_word}) {
    auto day = (*read)(scan, at, last);
    if (!day || day->last > last || !is_day(*day)) continue;
    if (time.minute >= 0 || day->part == DayPart::none) {
      if (day->part == DayPart::none) day->part = time.part;
      day->minute = time.minute;
      day->whole_hour = time.whole_hour;
      day->zone = time.zone;
      day->first = time.first;
      day->rows.insert(day->rows.begin(), time.rows.begin(), time.rows.end());
      if (day->minute >= 0) day->kind = TimeKind::time;
      time = std::move(*day);
      return true;
    }
  }
  return false;
}

Bound bound_of(const TimeRow& row) {
  if (row.text == "from") return Bound::from;
  if (row.text == "to") return Bound::to;
  if (row.text == "through") return Bound::through;
  return row.text == "after" ? Bound::after : Bound::before;
}

// Can one side of it be open? ("na twee jaar", "tot nu" cannot)
bool takes_bound(const Said& said, Bound bound) {
  switch (said.op) {
    case TimeOp::fixed: return said.bound == Bound::none && said.kind != TimeKind::interval;
    case TimeOp::day_of_month:
    case TimeOp::month:
    case TimeOp::season:
    case TimeOp::weekday:
    case TimeOp::day_in_month:
    case TimeOp::day_shift: return true;
    case TimeOp::unit_shift: return bound != Bound::after;
    case TimeOp::clock: return said.minute >= 0;
    default: return false;
  }
}

// "sinds de ochtend", "tot de middag": a part of the day that needs no preposition of its own behind a bound.
std::optional<Said> bounded_part(const TimeScan& scan, std::uint32_t at, std::uint32_t last) {
  if (!scan.is(at, "de") || at + 1 >= last || scan.is(at + 2, "van")) return std::nullopt;
  const TimeScan::Hit part = scan.hit(at + 1, TimeUse::part_of_day);
  if (!part || (at + 2 < last && scan.hit(at + 2, TimeUse::offset))) return std::nullopt;
  Said said = begin_at(at, TimeOp::clock, "part_of_day");
  said.part = part.row->part;
  said.rows.push_back(part.row->id);
  said.last = at + 1 + part.words;
  return said;
}

std::optional<Said> joined(const TimeScan& scan, std::uint32_t at, std::uint32_t last) {
  auto said = longest_at(scan, at, last);
  if (!said) return said;
  if (is_day(*said)) {
    join_clock(scan, last, *said);
  } else if (said->op == TimeOp::clock) {
    join_day(scan, last, *said);
  }
  return said;
}
}  // namespace

std::optional<Said> read_time(const TimeScan& scan, std::uint32_t at, std::uint32_t last) {
  if (const TimeScan::Hit hit = scan.hit(at, TimeUse::bound); hit && at + hit.words < last) {
    auto whole = joined(scan, at, last);  // "sinds 2 jaar", "tot nu toe" have their own reading
    auto said = joined(scan, at + hit.words, last);
    const Bound bound = bound_of(*hit.row);
    const bool side = bound == Bound::from || bound == Bound::to || bound == Bound::through;
    const auto part = !said && side ? bounded_part(scan, at + hit.words, last) : std::nullopt;
    if (part) said = part;
    if (said && (part || takes_bound(*said, bound)) && (!whole || said->last > whole->last)) {
      said->first = at;
      said->bound = bound == Bound::to && said->edge != Edge::whole ? Bound::through
                                                                    : bound;  // "tot eind april" holds the end of April
      said->looks_back = bound == Bound::from && !scan.is(at, "vanaf");
      said->kind = TimeKind::interval;
      said->rows.insert(said->rows.begin(), hit.row->id);
      return said;
    }
    return whole;
  }
  return joined(scan, at, last);
}

const TimeGrammar dutch_times{read_time, tense_at, of_saying};

}  // namespace wederhoor::reading::nl
