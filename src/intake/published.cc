// Decides when a report was published.
//   applies:      JSON-LD says 2023-05-24T07:12+02:00: that minute, stated; --published 2024-03: March, metadata
//   applies not:  "vandaag" in the text says nothing about a date
// Tested by tests/intake/text/bylines_test.cc.
#include "intake/published.h"

#include <charconv>

#include "base/dates.h"
#include "intake/text/ages.h"

namespace wederhoor::intake {
namespace {

Interval closed(Interval interval) {
  if (interval.begin && !interval.end) {
    Moment end = *interval.begin;
    if (end.minute < 0) {
      ++end.day;
    } else if (++end.minute == 1440) {
      end.minute = 0;
      ++end.day;
    }
    interval.end = end;
  }
  return interval;
}

bool digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

void set_published(const Interval& told, const Interval& container, const Said& said, Report& report) {
  for (const Interval* known : {&told, &container}) {
    if (!known->begin) continue;
    report.published = closed(*known);
    report.published_basis = known == &told ? DateBasis::metadata : DateBasis::stated;
    return;
  }
  if (const auto stated = base::parse_iso_interval(said.date)) {
    report.published = closed(*stated);
    report.published_basis = said.inferred ? DateBasis::inferred : DateBasis::stated;
    return;
  }
  if (const Interval at = container.end ? published_at(said.age, *container.end) : Interval{}; at.begin) {
    report.published = closed(at);
    report.published_basis = DateBasis::inferred;
    report.remarks.emplace_back("publication time taken from how long ago the page says it was when it was archived");
    return;
  }
  std::string day = day_in_path(report.address);
  const bool from_name = day.empty();
  if (from_name && report.container.empty()) day = day_in_path(report.file);
  if (day.empty()) return;
  report.published = *base::parse_iso_interval(day);
  report.published_basis = DateBasis::inferred;
  report.remarks.push_back(std::string("publication date taken from the ") + (from_name ? "file name" : "address"));
}

std::string day_in_path(std::string_view path) {
  for (std::size_t i = 0; i + 10 <= path.size(); ++i) {
    const std::string_view s = path.substr(i, 10);
    const bool shape = digit(s[0]) && digit(s[1]) && digit(s[2]) && digit(s[3]) && digit(s[5]) && digit(s[6]) &&
                       digit(s[8]) && digit(s[9]);
    const bool parted = s[4] == s[7] && (s[4] == '-' || s[4] == '/' || s[4] == '_');
    const bool alone = (i == 0 || !digit(path[i - 1])) && (i + 10 == path.size() || !digit(path[i + 10]));
    if (!shape || !parted || !alone || (s[0] != '1' && s[0] != '2')) continue;
    std::string iso(s);
    iso[4] = iso[7] = '-';
    if (base::parse_iso_interval(iso)) return iso;
  }
  return {};
}

}  // namespace wederhoor::intake
