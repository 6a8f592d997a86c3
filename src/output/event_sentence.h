// An event told as one sentence: what, by whom, on whom, with what, where, when, whether it happened, whom it cost, and
// what that rests on.
#pragma once

#include <string>
#include <string_view>

#include "output/tables/sqlite.h"

namespace wederhoor::output {

// From the tables of wederhoor.db; "" for an id that is no event. `language`: "nl" or "en", of web/strings.tsv.
std::string event_sentence(Database& database, std::string_view id, std::string_view language);

}  // namespace wederhoor::output
