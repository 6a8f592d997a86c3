// Decides which cells the table of states may hold. Tested by tests/lexicon/table_faults_test.cc.
#include "lexicon/states.h"

namespace wederhoor::lexicon {

namespace {
std::vector<std::string> states() {
  return {"killed",    "wounded",   "captured", "missing",    "detained", "released", "evacuated",
          "displaced", "destroyed", "damaged",  "attacked",   "lost",     "taken",    "taking_part",
          "sent",      "aboard",    "present",  "population", "duration", "distance", "other"};
}
}  // namespace

const TableSchema& states_table() {
  static const TableSchema schema{
      .name = "*/states",
      .columns = {text("word"), one_of("state", states()), one_of("where", {"noun", "verb", "adjective"}),
                  list(text("forms")), optional(one_of("of", {"persons", "things", "both"})),
                  optional(one_of("hits", {"subject", "object"})), list(text("beside")),
                  optional(one_of("persons", states())), list(text("attackers")), list(text("civilians")),
                  text("sample")},
      .checked_by = CheckedBy::because,
      .sampled = true};
  return schema;
}

}  // namespace wederhoor::lexicon
