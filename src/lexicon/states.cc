// Decides which cells the table of states may hold. Tested by tests/lexicon/table_faults_test.cc.
#include "lexicon/states.h"

namespace wederhoor::lexicon {

const TableSchema& states_table() {
  static const TableSchema schema{
      .name = "*/states",
      .columns = {text("word"),
                  one_of("state", {"killed", "wounded", "captured", "missing", "detained", "released", "evacuated",
                                   "displaced", "destroyed", "damaged", "attacked", "lost", "taken", "taking_part",
                                   "sent", "aboard", "present", "population"}),
                  one_of("where", {"noun", "verb"}), list(text("forms")), optional(one_of("of", {"persons", "things"})),
                  text("sample")},
      .checked_by = CheckedBy::because,
      .sampled = true};
  return schema;
}

}  // namespace wederhoor::lexicon
