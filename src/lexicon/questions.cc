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

}  // namespace wederhoor::lexicon
