// The publication date: an interval and what it rests on.
#pragma once

#include <string_view>

#include "intake/block.h"
#include "wederhoor/report.h"

namespace wederhoor::intake {

// What the user told wins; then what the container says; then what the report states (page data, byline, dateline, date
// prefix); then a day in its address or file name (inferred); else unknown. Never today. An instant becomes its minute.
void set_published(const Interval& told, const Interval& container, const Said& said, Report& report);

// The day in a path such as "/2024/03/12/" or "2024-03-12-inval.txt"; empty if there is none.
std::string day_in_path(std::string_view path);

}  // namespace wederhoor::intake
