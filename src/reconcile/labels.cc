// Decides by which words an incident is called: nouns that its reports use for the deed, else the name of its kind.
// "overval, Saint-Marc"; where reports only say "overvielen", the kind: "aanval". Not: "overvielen, Saint-Marc".
// Tested by tests/reconcile/incidents_test.cc.
#include "reconcile/labels.h"

#include <algorithm>

#include "events/event_tables.h"
#include "lexicon/event_kinds.h"
#include "lexicon/table_file.h"

namespace wederhoor::reconcile {

Labels::Labels(const Lexicons& lexicons) : kinds_(lexicons.table("shared/event_kinds")) {
  for (const lexicon::Table* table : lexicons.tables(events::triggers_table())) {
    for (const lexicon::Row& row : table->rows()) {
      if (table->cell(row, "pos") == "noun") nouns_.insert(table->name() + ":" + std::string(row.cells.front()));
    }
  }
}

bool Labels::by_noun(const Event& event) const {
  return std::any_of(event.because.begin(), event.because.end(),
                     [&](const Because& b) { return b.construction == "trigger" && nouns_.contains(b.row); });
}

std::string Labels::kind_name(const std::string& kind, std::string_view language) const {
  for (const lexicon::Row& row : kinds_.rows()) {
    if (row.cells.front() == kind && (language == "nl" || language == "en"))
      return std::string(kinds_.cell(row, language));
  }
  return "";
}

}  // namespace wederhoor::reconcile
