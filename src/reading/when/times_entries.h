// The days of a report that was written over hours or days: a live blog, whose entries stand under clock times.
#pragma once

#include <vector>

#include "reading/when/times_said.h"

namespace wederhoor::reading {

// What the first words of each sentence say of it, where that is all that it says.
struct EntryHead {
  std::uint32_t sentence = 0;
  int minute = -1;                  // a clock time; -1: none
  std::optional<std::int32_t> day;  // a day with its date
};
// The heads of a report's entries, in text order; empty where it has fewer than two.
std::vector<EntryHead> entry_heads(const TimeScan& scan, const TimeGrammar& grammar);

// By sentence: the day on which it was written, counted from the report's own.
//   "22.05 uur" … "08.10 uur" in a report of the 10th: what stands before 08.10 uur is of the 9th
std::vector<std::int32_t> entry_days(const std::vector<EntryHead>& heads, std::int32_t published,
                                     std::size_t sentences);

}  // namespace wederhoor::reading
