// A full day as a byline or dateline writes it: "woensdag 24 mei 2023", "24-05-2023 14:05", "May 24, 2023". Month
// words: lexicons/shared/months.tsv. (What a sentence says about time is read by src/reading/when/times.cc.)
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "wederhoor/lexicons.h"
#include "wederhoor/result.h"

namespace wederhoor::intake {

struct DateFound {
  std::string iso;        // "2023-05-24" or "2023-05-24T14:05"
  std::size_t begin = 0;  // bytes, with a day of the week before it and a clock time after it
  std::size_t end = 0;
};

class MonthWords {
 public:
  // Errors (data): a month that is no number.
  static Result<MonthWords> open(const Lexicons& lexicons);
  // The first full date in the text; day before month where figures leave it open.
  std::optional<DateFound> find(std::string_view text) const;
  int month(std::string_view word) const;  // 1..12, lower case; 0: none
  bool is_weekday(std::string_view word) const { return weekdays_.contains(std::string(word)); }

 private:
  std::map<std::string, int> months_;
  std::map<std::string, int> weekdays_;
};

}  // namespace wederhoor::intake
