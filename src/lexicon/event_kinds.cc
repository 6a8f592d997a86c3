// Decides nothing: reads the kinds of events. "shelling" is an act of arms, ASSAULT in PLOVER; "announcement" is none.
// Tested by tests/lexicon/event_kinds_test.cc.
#include "lexicon/event_kinds.h"

#include "lexicon/table_file.h"

namespace wederhoor::lexicon {

EventKinds::EventKinds(const Lexicons& lexicons) {
  const Table& table = lexicons.table("shared/event_kinds");
  for (const Row& row : table.rows()) {
    const auto cell = [&](std::string_view column) { return std::string(table.cell(row, column)); };
    kinds_[std::string(row.cells.front())] = {cell("violent") == "yes", cell("plover"), cell("acled_event"),
                                              cell("acled_sub_event"), cell("ucdp")};
  }
}

const EventKind* EventKinds::find(std::string_view kind) const {
  const auto found = kinds_.find(kind);
  return found == kinds_.end() ? nullptr : &found->second;
}

bool EventKinds::violent(std::string_view kind) const {
  const EventKind* found = find(kind);
  return found && found->violent;
}

}  // namespace wederhoor::lexicon
