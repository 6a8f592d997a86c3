// Spans and civil time: the two measures that every record uses.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/label.h"

namespace wederhoor {

// Half-open range of bytes [begin, end) in the clean UTF-8 text of one report. The span equation: the words that a
// value rests on are text.substr(begin, end - begin). Outputs convert to Unicode code points (src/base/offsets.h).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin >= end; }
  std::uint32_t size() const { return empty() ? 0 : end - begin; }
  bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  bool meets(Span other) const { return begin < other.end && other.begin < end; }
  std::string_view of(std::string_view text) const {
    return begin < text.size() && !empty() ? text.substr(begin, end - begin) : std::string_view{};
  }
  friend auto operator<=>(const Span&, const Span&) = default;
};

using Spans = std::vector<Span>;  // a discontinuous thing, in text order

// A local day, or a minute of it. `day`: days since 1970-01-01 (proleptic Gregorian). `minute`: minute of the day
// 0..1439, or -1 for the whole day (as a bound: its first moment). `offset`: minutes east of UTC, or `no_offset` for
// local time without a known zone.
struct Moment {
  static constexpr std::int16_t no_offset = INT16_MIN;
  std::int32_t day = 0;
  std::int16_t minute = -1;
  std::int16_t offset = no_offset;
  friend auto operator<=>(const Moment&, const Moment&) = default;
};

// Half-open interval of time; an absent bound is open or unknown. "23 May 2023" is 2023-05-23 / 2023-05-24.
struct Interval {
  std::optional<Moment> begin;
  std::optional<Moment> end;
  bool known() const { return begin.has_value() || end.has_value(); }
  friend auto operator<=>(const Interval&, const Interval&) = default;
};

// Language of a text, by ISO 639-1 code; "und" where it could not be told.
using Language = std::string;

// Why a record says what it says: the construction (name of the function that read it), the lexicon rows it used as
// "file:row key" (e.g. "nl/hearsay:zou"), and the words that it saw. Shown by `wederhoor why`.
struct Because {
  Label construction;
  Label row;
  Span words;
  friend auto operator<=>(const Because&, const Because&) = default;
};

}  // namespace wederhoor
