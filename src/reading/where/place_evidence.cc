// Decides by a sum of integer weights whether words name a place: one row of a table for each thing that is seen of
// them, so that no condition hides behind another. Tested by tests/reading/where/places_test.cc.
#include "reading/where/place_evidence.h"

#include <algorithm>
#include <charconv>

namespace wederhoor::reading {

const std::vector<std::string>& evidence_names() {
  static const std::vector<std::string> names = {
      "always",          "kind_before",     "kind_behind",    "office_before",    "located",       "related",
      "in_row",          "told_elsewhere",  "dateline",       "country",          "large",         "town",
      "unsure_name",     "tagged_place",    "tagged_person",  "tagged_body",      "tagged_other",  "untagged",
      "proper",          "common",          "opens",          "opens_common",     "adjective",     "inhabitants",
      "many_words",      "shape",           "code",           "after_article",    "after_weak",    "after_person",
      "surname",         "subject",         "bare_person",    "bare_body",        "bare_other",    "bare_untagged",
      "bare_common",     "located_body",    "located_person", "located_untagged", "shape_article", "of_place",
      "of_place_unsure", "large_mistagged", "told_mistagged", "town_mistagged"};
  return names;
}

PlaceScore::PlaceScore(const lexicon::LanguageTables& tables) {
  const auto number = [](std::string_view cell) {
    int value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
  };
  const lexicon::Table& table = tables.table("place_evidence");
  const std::vector<std::string>& names = evidence_names();
  for (const lexicon::Row& row : table.rows()) {
    const auto found = std::find(names.begin(), names.end(), row.cells.front());
    if (found == names.end()) continue;  // the schema lets none through
    const auto at = static_cast<std::size_t>(found - names.begin());
    listed_[at] = number(table.cell(row, "listed"));
    unlisted_[at] = number(table.cell(row, "unlisted"));
  }
}

int PlaceScore::of(EvidenceSet set, bool listed) const {
  const Weights& weights = listed ? listed_ : unlisted_;
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (set.has(static_cast<Evidence>(i))) sum += weights[i];
  }
  return sum;
}

}  // namespace wederhoor::reading
