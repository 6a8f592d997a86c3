// When and where an event took place, by the words of its own clause, else of its sentence.
#pragma once

#include "wederhoor/event.h"

namespace wederhoor::events {

// Sets time, when, place by the words of its sentence; the place also by up to two sentences before it in the
// paragraph. A place that acts
// (*Moskou zegt*) is no place of an event.
void set_when_and_where(Event& event, const Report& report, const Reading& reading);
// Gives an event of the news that has no day of its own the day said before it in the paragraph, else that of the
// report; says so in `because`. After set_realis: recaps, plans and cases that are only thought up stay without a day.
void set_day_of_news(Event& event, const Report& report, const Reading& reading);

// Does the interval end more than three weeks before the first day of publication? Then what happened in it is not the
// news.
bool before_the_news(const Interval& when, const Report& report);

}  // namespace wederhoor::events
