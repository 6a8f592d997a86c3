// Civil time: days and minutes to ISO 8601 and back.
//   iso(Moment{19500, 750, 180}) -> "2023-05-23T12:30+03:00"
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "wederhoor/text.h"

namespace wederhoor::base {

struct CivilDay {
  int year = 1970, month = 1, day = 1;
};
std::int32_t day_number(CivilDay);  // days since 1970-01-01
CivilDay civil(std::int32_t day_number);
int weekday(std::int32_t day_number);  // 1 Monday .. 7 Sunday (ISO)
int days_in_month(int year, int month);
bool valid(CivilDay);

std::string iso_day(std::int32_t day_number);
std::string iso(const Moment&);                 // a whole day without a clock time
std::string iso(const std::optional<Moment>&);  // "" for none
// "2023", "2023-05", "2023-05-23", "2023-05-23T12:30", with "Z" or "+03:00", or "A/B" of two of them (B included when
// it is a day, month or year): the half-open interval.
std::optional<Interval> parse_iso_interval(std::string_view);
std::optional<Moment> parse_iso_moment(std::string_view);

}  // namespace wederhoor::base
