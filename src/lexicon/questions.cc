// Decides which cells the table of questions may hold. "repelled | ongoing, succeeded" are two groups of answers.
// Tested by tests/lexicon/table_faults_test.cc.
#include "lexicon/questions.h"

namespace wederhoor::lexicon {

const TableSchema& questions_table() {
  static const TableSchema schema{
      .name = "shared/questions",
      .columns = {text("question"), required(text("nl")), required(text("en")),
                  one_of("contradiction", {"number", "time", "place", "role", "outcome", "responsibility", "label"}),
                  list(required(text("answers")), "|,")}};
  return schema;
}

const TableSchema& family_values_table() {
  static const TableSchema schema{
      .name = "shared/family_values",
      .columns = {text("family"), text("value"), required(text("en")),
                  one_of("about", {"event", "actor", "thing", "group", "place", "agreement", "document"}),
                  optional(list(reference("excludes", "shared/family_values", "value"), ";")), text("entails"),
                  one_of("contradiction", {"time", "place", "role", "outcome", "responsibility", "label"}),
                  required(text("nl")), required(text("asks")), optional(one_of("says", {"yes", "no"}))},
      .key = {"family", "value"}};
  return schema;
}

}  // namespace wederhoor::lexicon
