// Decides by a sum of integer weights whether two figures tell of one quantity: "twee doden" and "drie mensen gedood".
// Tested by tests/dossier/quantities_test.cc.
#include "lexicon/quantity_signs.h"

#include <algorithm>
#include <bit>
#include <charconv>

#include "lexicon/table_file.h"
#include "lexicon/table_schema.h"

namespace wederhoor::lexicon {

const std::vector<std::string>& sign_names() {
  static const std::vector<std::string> names = {
      "always",      "state_same",   "state_untold",   "state_of_one", "state_near",   "state_other",   "side_same",
      "side_untold", "side_of_one",  "side_other",     "actor_other",  "kind_same",    "kind_plain",    "kind_word",
      "kind_of_one", "kind_other",   "noun_same",      "figure_none",  "figure_small", "figure_large",  "figure_close",
      "figure_near", "figure_far",   "figure_farther", "figure_zero",  "part_none",    "part_one",      "part_both",
      "event_same",  "event_untold", "event_other",    "place_same",   "place_untold", "place_other",   "day_same",
      "day_untold",  "day_other",    "month_other",    "report_same",  "report_other", "sentence_same", "claim_same",
      "words_none",  "words_few",    "words_some",     "words_many"};
  return names;
}

const TableSchema& quantity_evidence_table() {
  static const TableSchema schema{.name = "shared/quantity_evidence",
                                  .columns = {required(one_of("evidence", sign_names())), number("persons"),
                                              number("things"), number("measures"), text("what")}};
  return schema;
}

QuantityEvidence::QuantityEvidence(const Lexicons& lexicons) {
  const Table& table = lexicons.table(quantity_evidence_table());
  const std::vector<std::string>& names = sign_names();
  static constexpr std::array<std::string_view, 3> columns{"persons", "things", "measures"};
  for (const Row& row : table.rows()) {
    const auto found = std::find(names.begin(), names.end(), row.cells.front());
    if (found == names.end()) continue;  // the schema lets none through
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const std::string_view cell = table.cell(row, columns[c]);
      std::from_chars(cell.data(), cell.data() + cell.size(),
                      weights_[c][static_cast<std::size_t>(found - names.begin())]);
    }
  }
}

int QuantityEvidence::of(SignSet set, Counts counts) const {
  const auto& weights = weights_[static_cast<std::size_t>(counts)];
  int sum = 0;
  for (std::uint64_t bits = set.bits(); bits != 0; bits &= bits - 1)
    sum += weights[static_cast<std::size_t>(std::countr_zero(bits))];
  return sum;
}

}  // namespace wederhoor::lexicon
