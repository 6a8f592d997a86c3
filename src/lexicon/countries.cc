// Decides which cells the table of countries may hold. Tested by tests/lexicon/table_faults_test.cc.
#include "lexicon/countries.h"

namespace wederhoor::lexicon {

const TableSchema& countries_table() {
  static const TableSchema schema{
      .name = "shared/countries",
      .columns = {text("iso"), required(text("name_nl")), required(text("name_en")), required(text("name_ru")),
                  required(text("name_uk")), list(required(text("adjective_nl"))), list(text("inhabitant_nl")),
                  list(text("inhabitants_nl")), list(text("aliases_nl")), list(text("adjective_en")),
                  list(text("adjective_ru")), list(text("adjective_uk"))}};
  return schema;
}

}  // namespace wederhoor::lexicon
