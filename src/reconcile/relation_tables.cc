// Decides which cells the tables of reconciliation may hold. "later" is a contrast, "latest" none. Tested by
// tests/lexicon/table_faults_test.cc.
#include "reconcile/relation_tables.h"

#include "lexicon/weighing_trees.h"
#include "reconcile/firsts.h"
#include "reconcile/relations/statement.h"

namespace wederhoor::reconcile {

const lexicon::TableSchema& contrast_words_table() {
  static const lexicon::TableSchema schema = [] {
    std::vector<std::string> names;
    names.reserve(contrasts);
    for (std::size_t k = 0; k < contrasts; ++k) names.emplace_back(name_of(static_cast<Contrast>(k)));
    return lexicon::TableSchema{
        .name = "*/contrast_words",
        .columns = {lexicon::text("word"), lexicon::list(lexicon::one_of("contrast", names), " ")}};
  }();
  return schema;
}

const lexicon::TableSchema& offices_table() {
  static const lexicon::TableSchema schema{
      .name = "*/offices", .columns = {lexicon::text("word"), lexicon::text("field"), lexicon::text("office")}};
  return schema;
}

const lexicon::TableSchema& event_place_trees_table() {
  static const lexicon::TableSchema schema = lexicon::weighing_trees_table("*/event_place_trees");
  return schema;
}

const lexicon::TableSchema& event_day_trees_table() {
  static const lexicon::TableSchema schema = lexicon::weighing_trees_table("*/event_day_trees");
  return schema;
}

lexicon::Schemas schemas() {
  return {&contrast_words_table(), &offices_table(), &firsts_table(), &event_place_trees_table(),
          &event_day_trees_table()};
}

}  // namespace wederhoor::reconcile
