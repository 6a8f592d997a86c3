// One reader for the tests of when, how many and where; reports are given as their words and day.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "base/dates.h"
#include "test_engine.h"
#include "wederhoor/wederhoor.h"
#include "where.h"

namespace wederhoor::reading {

// Reads a text as of that day ("" for none).
inline Reading read_on(const std::string& text, const std::string& day, Report& report) {
  report.text = text;
  report.language = "nl";
  report.published = day.empty() ? Interval{} : base::parse_iso_interval(day).value_or(Interval{});
  return test_engine().read_text(report);
}

}  // namespace wederhoor::reading
