// Finding records of a text by where they stand: mentions, places, times and figures are kept in text order.
//   begin_in(reading.mentions, claim.content.front()) -> the mentions that begin in it
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "wederhoor/text.h"

namespace wederhoor::base {

// Those that begin in the span, wherever they end.
template <class Record>
std::span<const Record> begin_in(const std::vector<Record>& records, Span span) {
  const auto first =
      std::partition_point(records.begin(), records.end(), [&](const Record& r) { return r.span.begin < span.begin; });
  const auto last = std::find_if(first, records.end(), [&](const Record& r) { return r.span.begin >= span.end; });
  return {first, last};
}

// The first that begins where the span does, if it is just the span; nullptr: none.
template <class Record>
const Record* just_at(const std::vector<Record>& records, Span span) {
  const auto at =
      std::partition_point(records.begin(), records.end(), [&](const Record& r) { return r.span.begin < span.begin; });
  return at != records.end() && at->span == span ? &*at : nullptr;
}

}  // namespace wederhoor::base
