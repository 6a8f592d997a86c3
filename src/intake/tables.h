// The word tables of intake, read once from lexicons/.
#pragma once

#include "intake/guess_language.h"
#include "intake/html/html_hints.h"
#include "intake/outlets.h"
#include "intake/press/press_fields.h"
#include "intake/rows/item_columns.h"
#include "intake/text/ages.h"
#include "intake/text/boilerplate.h"
#include "intake/text/bylines.h"
#include "intake/text/credits.h"
#include "intake/text/dates_in_text.h"
#include "intake/text/hyphens.h"
#include "intake/text/line_marks.h"

namespace wederhoor::intake {

struct Tables {
  Boilerplate boilerplate;
  Credits credits;
  Bylines bylines;
  MonthWords months;
  Outlets outlets;
  Hyphens hyphens;
  Languages languages;
  HtmlHints hints;
  ItemColumns item_columns;
  LineMarks line_marks;
  PressFields press;
  Ages ages;
  // Errors (data): a table names a kind or match that does not exist.
  static Result<Tables> open(const Lexicons& lexicons);
};

}  // namespace wederhoor::intake
