// The word tables of intake, read once from lexicons/.
#pragma once

#include "intake/boilerplate.h"
#include "intake/bylines.h"
#include "intake/credits.h"
#include "intake/dates_in_text.h"
#include "intake/html_hints.h"
#include "intake/hyphens.h"
#include "intake/language.h"
#include "intake/outlets.h"

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
  // Errors (data): a table names a kind or match that does not exist.
  static Result<Tables> open(const Lexicons& lexicons);
};

}  // namespace wederhoor::intake
