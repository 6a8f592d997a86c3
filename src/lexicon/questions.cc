// Decides which cells the table of questions may hold. "control:held=taken": who holds a town has taken it.
// Tested by tests/lexicon/table_faults_test.cc.
#include "lexicon/questions.h"

#include "lexicon/table_file.h"

namespace wederhoor::lexicon {

const TableSchema& questions_table() {
  static const TableSchema schema{
      .name = "shared/questions",
      .columns = {text("question"), required(text("nl")), required(text("en")), list(required(text("values")), " ")}};
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

std::map<std::string, std::pair<std::string, std::string>, std::less<>> asked_by_value(const Lexicons& lexicons) {
  std::map<std::string, std::pair<std::string, std::string>, std::less<>> out;
  const Table& table = lexicons.table("shared/questions");
  for (const Row& row : table.rows()) {
    for (const std::string& value : pieces(table.cell(row, "values"), ' ')) {
      const std::size_t equals = value.find('=');
      if (equals != std::string::npos)
        out.emplace(value.substr(0, equals), std::pair(row.cells.front(), value.substr(equals + 1)));
    }
  }
  return out;
}

}  // namespace wederhoor::lexicon
