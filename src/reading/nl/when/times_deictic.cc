// Decides times that are told from where the reader stands: weekdays, "gisteren", "vorige week", "de nacht van maandag
// op dinsdag". Tested by tests/reading/when/times_test.cc.
#include <algorithm>

#include "reading/nl/when/time_constructions.h"

namespace wederhoor::reading::nl {
namespace {
// "over een week", "vorige week", "volgende week" behind a weekday.
std::uint32_t read_week_behind(const TimeScan& scan, std::uint32_t at, std::uint32_t last, Said& said) {
  if (scan.is(at, "over") && scan.any(at + 1, {"een", "één"}) && scan.is(at + 2, "week")) {
    said.weeks = 1;
    said.in_week = true;
    return at + 3;
  }
  const TimeScan::Hit shift = scan.hit(at, TimeUse::shift);
  if (!shift || at + shift.words >= last || !scan.is(at + shift.words, "week")) return at;
  said.in_week = true;
  said.rows.push_back(shift.row->id);
  switch (shift.row->shift) {
    case ShiftWord::this_: said.weeks = 0; break;
    case ShiftWord::following:
    case ShiftWord::coming: said.weeks = 1; break;
    default: said.weeks = -1;
  }
  return at + shift.words + 1;
}

}  // namespace

std::optional<Said> weekday(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = begin_at(from, TimeOp::weekday, "weekday");
  std::uint32_t i = from;
  if (const TimeScan::Hit shift = scan.hit(i, TimeUse::shift)) {
    said.shift = shift.row->shift;
    said.shift_said = true;
    said.rows.push_back(shift.row->id);
    i += shift.words;
    if (i < last && scan.is(i, "week") && said.shift != ShiftWord::this_) {
      // "vorige week dinsdag"
      said.in_week = true;
      said.shift_said = false;
      said.weeks = said.shift == ShiftWord::following || said.shift == ShiftWord::coming ? 1 : -1;
      ++i;
      if (scan.is(i, "op")) ++i;
    }
  }
  if (i >= last) return std::nullopt;
  TimeScan::Hit day = scan.hit(i, TimeUse::weekday);
  if (!day) day = scan.hit(i, TimeUse::weekday_part);
  if (!day) return std::nullopt;
  // "Hij heet Vrijdag": a name; not behind a dateline's dash or a mark.
  const bool opens = scan.row.starts_sentence(from) || scan.row.token(from - 1).upos == Upos::PUNCT;
  if (scan.row.capital(i) && !opens) return std::nullopt;
  said.weekday = static_cast<int>(day.row->a);
  said.part = day.row->part;
  said.night_after = said.part == DayPart::night && !said.in_week && !said.shift_said;
  said.rows.push_back(day.row->id);
  i += day.words;
  if (!said.in_week) i = read_week_behind(scan, i, last, said);
  said.last = i;
  return said;
}

std::optional<Said> day_word(const TimeScan& scan, std::uint32_t from, std::uint32_t) {
  TimeScan::Hit hit = scan.hit(from, TimeUse::day_word);
  if (!hit) hit = scan.hit(from, TimeUse::day_word_part);
  if (!hit) return std::nullopt;
  if (scan.is(from, "morgen") && from > 0 &&
      scan.any(from - 1, {"de", "'s", "goede", "vroege", "elke", "iedere", "die", "deze"})) {
    return std::nullopt;  // the part of the day
  }
  Said said = begin_at(from, TimeOp::day_shift, "day_word");
  said.days = static_cast<int>(hit.row->a);
  said.part = hit.row->part;
  said.rows.push_back(hit.row->id);
  said.last = from + hit.words;
  return said;
}

namespace {
// "Donderdag 8 op vrijdag 9 oktober": of two days with their dates the second; `at`: behind the first weekday.
std::optional<Said> dated_second(const TimeScan& scan, std::uint32_t at, std::uint32_t last) {
  std::uint32_t i = at;
  if (scan.number(i, last)) ++i;
  if (i < last && i > at && scan.hit(i, TimeUse::month)) ++i;
  if (i == at || !scan.any(i, {"op", "naar"}) || i + 1 >= last) return std::nullopt;
  auto second = calendar_day(scan, i + 1, last);
  if (!second) second = weekday(scan, i + 1, last);
  if (!second || second->day_to > 0) return std::nullopt;
  second->part = DayPart::night;
  second->construction = "night_between";
  if (second->op == TimeOp::fixed) second->fixed = part_of_day(second->fixed.value.begin->day, DayPart::night);
  return second;
}
}  // namespace

// "in de nacht van maandag op dinsdag", "de nacht van 22 op 23 mei", "de nacht op dinsdag": the early hours of the
// second day.
std::optional<Said> night_between(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  std::uint32_t i = from;
  if (scan.is(i, "in")) ++i;
  if (!scan.is(i, "de") || !scan.is(i + 1, "nacht")) return std::nullopt;
  i += 2;
  if (scan.is(i, "van")) {
    if (auto dates = calendar_day(scan, i + 1, last); dates && dates->day_to == dates->day + 1) {
      dates->first = from;
      dates->day = dates->day_to;
      dates->day_to = 0;
      dates->part = DayPart::night;
      dates->construction = "night_between";
      if (dates->op == TimeOp::fixed) {
        const std::int32_t second = dates->fixed.value.end->day - 1;
        dates->fixed = part_of_day(second, DayPart::night);
      }
      return dates;
    }
    const TimeScan::Hit one = scan.hit(i + 1, TimeUse::weekday);
    if (!one) return std::nullopt;
    i += 1 + one.words;
    if (auto second = dated_second(scan, i, last)) {
      second->first = from;
      return second;
    }
  }
  if (!scan.any(i, {"op", "naar"}) || i + 1 >= last) return std::nullopt;
  const TimeScan::Hit two = scan.hit(i + 1, TimeUse::weekday);
  if (!two) return std::nullopt;
  Said said = begin_at(from, TimeOp::weekday, "night_between");
  said.weekday = static_cast<int>(two.row->a);
  said.part = DayPart::night;
  said.rows.push_back(two.row->id);
  said.last = read_week_behind(scan, i + 1 + two.words, last, said);
  return said;
}

// "vorige week", "dit jaar", "begin deze maand", "eerder deze week", "komend weekend", "afgelopen nacht", "de volgende
// ochtend".
std::optional<Said> shifted_unit(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = begin_at(from, TimeOp::unit_shift, "shifted_unit");
  std::uint32_t i = from;
  if (const TimeScan::Hit clip = scan.hit(i, TimeUse::offset); clip && scan.any(i, {"eerder", "later"})) {
    said.clip = scan.is(i, "eerder") ? Clip::earlier : Clip::later;
    i += clip.words;
    if (scan.is(i, "op") && scan.is(i + 1, "de") && scan.is(i + 2, "dag") && i + 2 < last) {
      said.op = TimeOp::day_shift;
      said.last = i + 3;
      return said;
    }
    if (const TimeScan::Hit day = scan.hit(i, TimeUse::day_word); day && scan.is(i, "vandaag")) {
      said.op = TimeOp::day_shift;
      said.rows.push_back(day.row->id);
      said.last = i + 1;
      return said;
    }
    if (scan.any(i, {"in", "op"})) ++i;
  } else if (const TimeScan::Hit edge = scan.hit(i, TimeUse::edge)) {
    said.edge = edge.row->edge;
    said.rows.push_back(edge.row->id);
    i += edge.words;
    if (scan.is(i, "van")) ++i;
  }
  const std::uint32_t article = i;
  if (scan.any(i, {"de", "het"})) ++i;
  const bool has_article = i > article;
  const TimeScan::Hit shift = scan.hit(i, TimeUse::shift);
  if (!shift) {
    // "in het weekend"
    if (!has_article || !scan.any(i, {"weekend", "weekeinde"}) || from == 0 ||
        !scan.any(from - 1, {"in", "van", "vanaf", "sinds", "tijdens"}))
      return std::nullopt;
    said.unit = Unit::weekend;
    said.shift = ShiftWord::this_;
    said.last = i + 1;
    return said;
  }
  said.shift = shift.row->shift;
  said.shift_said = true;
  said.rows.push_back(shift.row->id);
  if (has_article && scan.any(i, {"dit", "deze"})) return std::nullopt;  // "ging het dit jaar mis": read from "dit"
  i += shift.words;
  if (i >= last) return std::nullopt;
  if (has_article && said.edge == Edge::whole && said.shift == ShiftWord::previous &&
      !scan.hit(i, TimeUse::part_of_day)) {
    return std::nullopt;  // "de vorig jaar begonnen ..." is read from "vorig"
  }
  const TimeScan::Hit unit = scan.hit(i, TimeUse::unit);
  const TimeScan::Hit part = scan.hit(i, TimeUse::part_of_day);
  if (unit) {
    said.unit = unit.row->unit;
    said.rows.push_back(unit.row->id);
    said.last = i + unit.words;
    const bool plural =
        scan.any(i, {"dagen", "weken", "maanden", "jaren", "uren", "minuten", "seconden", "eeuwen", "decennia"});
    if (plural || said.unit < Unit::day) return std::nullopt;
    if (said.unit == Unit::day) {
      if (said.shift == ShiftWord::following || said.shift == ShiftWord::previous) {
        said.op = TimeOp::from_text;
        said.low = said.high = 1;
        said.sign = said.shift == ShiftWord::following ? 1 : -1;
        return said;
      }
      return std::nullopt;
    }
    if (said.shift == ShiftWord::last) return std::nullopt;
    return said;
  }
  if (part) {
    said.part = part.row->part;
    said.rows.push_back(part.row->id);
    said.last = i + part.words;
    if (said.shift == ShiftWord::following && has_article) {
      said.op = TimeOp::from_text;
      said.unit = Unit::day;
      said.low = said.high = 1;
      return said;
    }
    said.op = TimeOp::day_shift;
    const bool ahead = said.shift == ShiftWord::coming || said.shift == ShiftWord::following;
    said.days = said.shift == ShiftWord::previous ? -1 : ahead ? 1 : 0;
    if (said.shift == ShiftWord::last) return std::nullopt;
    if (said.shift == ShiftWord::past && said.part != DayPart::night) said.days = -1;
    return said;
  }
  return std::nullopt;
}

std::optional<Said> quarter(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  std::uint32_t i = from;
  if (scan.is(i, "het")) ++i;
  const auto ordinal = scan.ordinal(i);
  if (!ordinal || ordinal->value < 1 || ordinal->value > 4 || !scan.is(i + 1, "kwartaal") || i + 1 >= last)
    return std::nullopt;
  Said said = begin_at(from, TimeOp::fixed, "quarter");
  said.last = read_year_behind(scan, i + 2, last, said);
  if (said.year == 0) return std::nullopt;
  said.fixed = quarter_stretch(said.year, static_cast<int>(ordinal->value));
  return said;
}

std::uint32_t read_day_part_behind(const TimeScan& scan, std::uint32_t from, std::uint32_t last, Said& said) {
  std::uint32_t i = from;
  if (scan.is(i, ",")) ++i;
  if (const TimeScan::Hit phrase = scan.hit(i, TimeUse::part_phrase)) {
    said.part = phrase.row->part;
    said.rows.push_back(phrase.row->id);
    return i + phrase.words;
  }
  if (scan.any(i, {"ver", "diep"}) && scan.is(i + 1, "in")) ++i;
  if (scan.any(i, {"vroeg", "laat"})) {
    ++i;
    if (said.part != DayPart::none && from + 1 == i) return i;  // "maandagochtend vroeg"
  }
  if (scan.is(i, "'s")) {
    const TimeScan::Hit genitive = scan.hit(i + 1, TimeUse::part_of_day);
    if (!genitive) return from;
    said.part = genitive.row->part;
    said.rows.push_back(genitive.row->id);
    return i + 1 + genitive.words;
  }
  if (scan.any(i, {"in", "op", "tegen", "gedurende", "tijdens"})) ++i;
  if (scan.is(i, "de") && scan.is(i + 1, "loop") && scan.is(i + 2, "van")) i += 3;
  if (scan.any(i, {"het", "de"}) && scan.any(i + 1, {"eind", "einde", "begin"}) && scan.is(i + 2, "van")) i += 3;
  if (!scan.is(i, "de")) return from;
  ++i;
  TimeScan::Hit part = scan.hit(i, TimeUse::part_of_day);
  if (!part && scan.any(i, {"vroege", "late", "volle", "hele"})) part = scan.hit(++i, TimeUse::part_of_day);
  if (!part || i >= last) return from;
  said.part = part.row->part;
  said.rows.push_back(part.row->id);
  return i + part.words;
}

// "in de vroege ochtend", "'s nachts", "in de ochtend van 24 februari": the part of a day that is told before or
// behind, or of today.
std::optional<Said> part_of_day_alone(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = begin_at(from, TimeOp::clock, "part_of_day");
  if (!scan.hit(from, TimeUse::part_phrase) &&
      !scan.any(from, {"in", "op", "'s", "tegen", "tijdens", "gedurende", "vroeg", "laat", "ver", "diep"}))
    return std::nullopt;
  said.last = read_day_part_behind(scan, from, last, said);
  if (said.last == from || said.part == DayPart::none) return std::nullopt;
  if (!scan.is(said.last, "van")) return said;
  for (TimeConstruction* day : {&calendar_day, &weekday, &day_word, &numeric_date}) {
    auto whole = (*day)(scan, said.last + 1, last);
    if (!whole || whole->part != DayPart::none) continue;
    whole->first = from;
    whole->part = said.part;
    if (whole->op == TimeOp::fixed && whole->fixed.granularity == Granularity::day) {
      whole->fixed = part_of_day(whole->fixed.value.begin->day, said.part);
    }
    return whole;
  }
  return said;
}

}  // namespace wederhoor::reading::nl
