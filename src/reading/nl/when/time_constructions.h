// The constructions by which Dutch tells times: words of lexicons/nl/times.tsv and their order. Explained in
// spec/nl/times.md.
#pragma once

#include <optional>

#include "reading/when/times_said.h"

namespace wederhoor::reading::nl {

// All of it, for TimeFinder.
extern const TimeGrammar dutch_times;

// The longest expression that starts at token `at` of a sentence that ends before `last`; nullopt if none does.
std::optional<Said> read_time(const TimeScan& scan, std::uint32_t at, std::uint32_t last);

// The constructions, by what they read (each in the source behind it). All: start, end of sentence -> what
// is said.
using TimeConstruction = std::optional<Said>(const TimeScan&, std::uint32_t, std::uint32_t);
TimeConstruction calendar_day, calendar_month, calendar_year, numeric_date, decade, century, season, year_first,
    holiday;                                                                                  // times_dates.cc
TimeConstruction day_of_this_month, week_number, month_tail;                                  // times_in_month.cc
TimeConstruction weekday, day_word, night_between, shifted_unit, part_of_day_alone, quarter;  // times_deictic.cc
TimeConstruction now, vague_past, named_start, same_day, then, soon;                          // times_context.cc
TimeConstruction duration, time_distance, rolling_period, repeated;                           // times_periods.cc
TimeConstruction clock;                                                                       // times_clock.cc

// How many of what: "drie", "een", "enkele", "bijna twee".
struct TimeAmount {
  double low = 0, high = 0;  // high 0: open
  double exact = 0;          // 0: not exact
  double told = 0;           // the number itself, whatever stands before it; 0: none ("enkele", "twee of drie")
  bool article = false;      // "een"
  std::uint32_t words = 0;
  std::vector<std::string> rows;
};
std::optional<TimeAmount> time_amount(const TimeScan& scan, std::uint32_t at, std::uint32_t last);
// "van 2022", "2022", "'22", "vorig jaar", "van dit jaar" at `at`: set on `said`; returns the token after it (`at` if
// none).
std::uint32_t read_year_behind(const TimeScan& scan, std::uint32_t at, std::uint32_t last, Said& said);
// A year written as four figures, or "'22".
std::optional<int> year_word(std::string_view word);
// "in de (vroege) ochtend", "'s avonds", "vroeg in de middag", "tegen de avond" at `at`: set on `said`; returns the
// token after it.
std::uint32_t read_day_part_behind(const TimeScan& scan, std::uint32_t at, std::uint32_t last, Said& said);

// Does the sentence look back or ahead at token `at`?
Tense tense_at(const TimeScan& scan, std::uint32_t at);
// Is the time at token `at` that of the telling: "zei de politie woensdag", "meldde maandagochtend"?
bool of_saying(const TimeScan& scan, std::uint32_t at);

}  // namespace wederhoor::reading::nl
