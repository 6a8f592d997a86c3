// Decides by which words an incident is called: nouns that its reports use for the deed, else the name of its kind.
// "overval, Saint-Marc"; where reports only say "overvielen", the kind: "aanval". Not: "overvielen, Saint-Marc"; nor
// "knal, Saint-Marc", where a knal was heard of what others call an attack.
// Tested by tests/reconcile/incidents_test.cc.
#include "reconcile/labels.h"

#include <algorithm>

#include "lexicon/table_file.h"

namespace wederhoor::reconcile {
namespace {

bool found_by(const Event& event, const std::set<std::string>& rows) {
  return std::any_of(event.because.begin(), event.because.end(),
                     [&](const Because& b) { return b.construction == "trigger" && rows.contains(b.row); });
}
}  // namespace

Labels::Labels(const Heap& heap, const Lexicons& lexicons) : kinds_(lexicons.table("shared/event_kinds")) {
  std::set<std::string> languages;
  for (const Document& document : heap) {
    if (!document.events.empty() && !document.reading.language.empty()) languages.insert(document.reading.language);
  }
  for (const std::string& language : languages) {
    const lexicon::Table* found = lexicons.find(language + "/triggers");
    if (found == nullptr) continue;  // a stored document may name any language
    const lexicon::Table& triggers = *found;
    for (const lexicon::Row& row : triggers.rows()) {
      bool sign = false;
      lexicon::each_piece(triggers.cell(row, "needs"), " ",
                          [&](std::string_view need) { sign = sign || need == "violence"; });
      if (sign) {
        signs_.insert(triggers.id(row));
      } else if (triggers.cell(row, "pos") == "noun") {
        nouns_.insert(triggers.id(row));
      }
    }
  }
}

bool Labels::by_sign(const Event& event) const { return found_by(event, signs_); }

bool Labels::by_noun(const Event& event) const { return found_by(event, nouns_); }

std::string Labels::kind_name(const std::string& kind, std::string_view language) const {
  const auto row = std::find_if(kinds_.rows().begin(), kinds_.rows().end(),
                                [&](const lexicon::Row& r) { return r.cells.front() == kind; });
  return row == kinds_.rows().end() ? "" : std::string(kinds_.cell(*row, language));
}

}  // namespace wederhoor::reconcile
