// Civil time by the calendar of <chrono>. Tested by tests/base/dates_test.cc.
#include "base/dates.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace wederhoor::base {
namespace {
using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

year_month_day ymd(CivilDay d) {
  return {year{d.year}, month{static_cast<unsigned>(d.month)}, day{static_cast<unsigned>(d.day)}};
}

// Reads exactly `digits` digits at `at` and moves it.
std::optional<int> number(std::string_view text, std::size_t& at, std::size_t digits) {
  if (at + digits > text.size()) return std::nullopt;
  int value = 0;
  const auto end = text.data() + at + digits;
  const auto [stop, error] = std::from_chars(text.data() + at, end, value);
  if (error != std::errc{} || stop != end || text[at] == '-') return std::nullopt;
  at += digits;
  return value;
}

bool skip(std::string_view text, std::size_t& at, char c) {
  if (at >= text.size() || text[at] != c) return false;
  ++at;
  return true;
}

// The zone at `at`: "Z", "+03:00", "+0300"; no_offset if there is none.
std::optional<std::int16_t> zone(std::string_view text, std::size_t& at) {
  if (at == text.size()) return Moment::no_offset;
  if (skip(text, at, 'Z')) return std::int16_t{0};
  const int sign = text[at] == '-' ? -1 : 1;
  if (text[at] != '+' && text[at] != '-') return std::nullopt;
  ++at;
  const auto hours = number(text, at, 2);
  skip(text, at, ':');
  const auto minutes = number(text, at, 2);
  if (!hours || !minutes || *hours > 15 || *minutes > 59) return std::nullopt;
  return static_cast<std::int16_t>(sign * (*hours * 60 + *minutes));
}

// Skips ":ss" and ".fff" of a clock time.
void skip_seconds(std::string_view text, std::size_t& at) {
  if (!skip(text, at, ':')) return;
  number(text, at, 2);
  if (!skip(text, at, '.')) return;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
}

// The time after the "T" of a moment that starts on `day`.
std::optional<Moment> clock(std::string_view text, std::size_t at, std::int32_t day) {
  const auto hour = number(text, at, 2);
  if (!hour || *hour > 24 || !skip(text, at, ':')) return std::nullopt;
  const auto minute = number(text, at, 2);
  if (!minute || *minute > 59) return std::nullopt;
  skip_seconds(text, at);
  const auto offset = zone(text, at);
  if (!offset || at != text.size()) return std::nullopt;
  const int total = *hour * 60 + *minute;
  return Moment{day + total / 1440, static_cast<std::int16_t>(total % 1440), *offset};
}

struct Read {
  Moment begin;
  Moment end;  // exclusive end of what was written
};

std::optional<Read> read_one(std::string_view text) {
  std::size_t at = 0;
  const auto y = number(text, at, 4);
  if (!y) return std::nullopt;
  const auto start = [&](int m, int d) { return day_number({*y, m, d}); };
  if (at == text.size()) return Read{{start(1, 1)}, {day_number({*y + 1, 1, 1})}};
  if (!skip(text, at, '-')) return std::nullopt;
  const auto m = number(text, at, 2);
  if (!m || *m < 1 || *m > 12) return std::nullopt;
  if (at == text.size()) return Read{{start(*m, 1)}, {start(*m, 1) + days_in_month(*y, *m)}};
  if (!skip(text, at, '-')) return std::nullopt;
  const auto d = number(text, at, 2);
  if (!d || !valid({*y, *m, *d})) return std::nullopt;
  const std::int32_t day = start(*m, *d);
  if (at == text.size()) return Read{{day}, {day + 1}};
  if (!skip(text, at, 'T') && !skip(text, at, ' ')) return std::nullopt;
  const auto moment = clock(text, at, day);
  if (!moment) return std::nullopt;
  return Read{*moment, *moment};
}
}  // namespace

std::int32_t day_number(CivilDay d) { return static_cast<std::int32_t>(sys_days{ymd(d)}.time_since_epoch().count()); }

CivilDay civil(std::int32_t number) {
  const year_month_day d{sys_days{std::chrono::days{number}}};
  return {static_cast<int>(d.year()), static_cast<int>(static_cast<unsigned>(d.month())),
          static_cast<int>(static_cast<unsigned>(d.day()))};
}

int weekday(std::int32_t number) {
  return static_cast<int>(std::chrono::weekday{sys_days{std::chrono::days{number}}}.iso_encoding());
}

int days_in_month(int y, int m) {
  const auto last = year{y} / month{static_cast<unsigned>(m)} / std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

bool valid(CivilDay d) { return ymd(d).ok(); }

std::string iso_day(std::int32_t number) {
  const CivilDay d = civil(number);
  return fmt::format("{:04}-{:02}-{:02}", d.year, d.month, d.day);
}

std::string iso(const Moment& m) {
  if (m.minute < 0) return iso_day(m.day);
  std::string out = fmt::format("{}T{:02}:{:02}", iso_day(m.day), m.minute / 60, m.minute % 60);
  if (m.offset == Moment::no_offset) return out;
  const int size = m.offset < 0 ? -m.offset : m.offset;
  return out + fmt::format("{}{:02}:{:02}", m.offset < 0 ? '-' : '+', size / 60, size % 60);
}

std::string iso(const std::optional<Moment>& m) { return m ? iso(*m) : std::string{}; }

std::optional<Interval> parse_iso_interval(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto first = read_one(text.substr(0, slash));
  if (!first) return std::nullopt;
  if (slash == std::string_view::npos) {
    const bool instant = first->begin == first->end;
    return Interval{first->begin, instant ? std::nullopt : std::optional(first->end)};
  }
  const auto second = read_one(text.substr(slash + 1));
  if (!second || second->begin < first->begin) return std::nullopt;
  return Interval{first->begin, second->end};
}

std::optional<Moment> parse_iso_moment(std::string_view text) {
  const auto read = read_one(text);
  if (!read) return std::nullopt;
  return read->begin;
}

}  // namespace wederhoor::base
