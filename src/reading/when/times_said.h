// What a time expression says before anybody asks from which day it counts: the outcome of a language's constructions.
#pragma once

#include <string>
#include <vector>

#include "reading/when/times_words.h"

namespace wederhoor::reading {

enum class TimeOp {
  fixed,         // `fixed` is the whole answer
  day_of_month,  // day and month, no year
  month,         // a month, no year
  weekday,
  day_shift,       // gisteren
  unit_shift,      // vorige week, dit jaar
  season,          // no year
  rolling,         // de afgelopen drie dagen, de komende weken
  distance,        // drie dagen geleden, over een week
  from_text,       // twee dagen later, de volgende ochtend
  since_distance,  // sinds twee jaar
  same,            // die nacht, diezelfde dag
  then,            // toen
  since_then,
  soon,        // kort daarna
  soon_event,  // kort na het begin van de aanval
  now,
  until_now,
  before_now,  // al eerder
  duration,
  set,
  clock,         // a clock time or a part of the day alone
  day_in_month,  // de 2e van deze maand: `day`, the month by `shift`
  week_of_year,  // week 9: `days`
};
enum class Bound { none, from, to, through, after, before };
enum class Clip { none, earlier, later };  // eerder deze week, later dit jaar

struct Said {
  std::uint32_t first = 0, last = 0;  // tokens
  TimeOp op = TimeOp::fixed;
  Stretch fixed;
  int year = 0, month = 0, day = 0, day_to = 0;  // 0: not said; day_to: last day of "22-24 mei"
  int weekday = 0, season = 0;
  int weeks = 0;             // "maandag over een week", "vorige week dinsdag"
  bool in_week = false;      // `weeks` holds
  bool night_after = false;  // of weekday: its night is the one that begins in its evening ("maandagnacht")
  int days = 0;              // of day_shift
  int tail = 0;              // of month: only its last so many days
  int year_shift = 0;        // "maart vorig jaar"
  bool shifted_year = false;
  bool shift_said = false;  // `shift` holds
  ShiftWord shift = ShiftWord::this_;
  Unit unit = Unit::none;
  double low = 0, high = 0;  // how many units; high 0: open
  int sign = 1;              // of distance, from_text, soon: -1 earlier, 1 later
  Edge edge = Edge::whole;
  DayPart part = DayPart::none;
  int minute = -1;  // of the day
  bool whole_hour = false;
  bool spoken = false;     // the clock in words, of twelve hours: "kwart voor vijf"
  bool of_event = false;   // of from_text: counted from what happened on the day told last ("een jaar voor de aanslag")
  bool event_day = false;  // counted from the day that the report is about, where it tells one
  bool looks_back = false;  // whatever the tense ("sinds maandag")
  std::string zone;
  Bound bound = Bound::none;
  Clip clip = Clip::none;
  TimeKind kind = TimeKind::date;
  std::string timex3;  // of duration and set
  const char* construction = "";
  std::vector<std::string> rows;  // lexicon rows used
};

// Nothing but where it starts and how it is told.
inline Said begin_at(std::uint32_t first, TimeOp op, const char* construction) {
  Said out;
  out.first = first;
  out.op = op;
  out.construction = construction;
  return out;
}

enum class Tense { unknown, past, future };

// How a language tells times (src/reading/nl/when/).
struct TimeGrammar {
  // The longest expression that starts at token `at` of a sentence that ends before `last`; nullopt if none does.
  std::optional<Said> (*read)(const TimeScan& scan, std::uint32_t at, std::uint32_t last);
  // Does the sentence look back or ahead at token `at`?
  Tense (*tense)(const TimeScan& scan, std::uint32_t at);
  // Does a verb of saying stand beside token `at`: "zei de politie woensdag"?
  bool (*of_saying)(const TimeScan& scan, std::uint32_t at);
};

}  // namespace wederhoor::reading
