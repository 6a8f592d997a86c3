// Decides nothing: reads the kinds of events. "shelling" is an act of arms, ASSAULT in PLOVER; "announcement" is none.
// Tested by tests/lexicon/event_kinds_test.cc.
#include "lexicon/event_kinds.h"

#include "lexicon/table_file.h"
#include "lexicon/table_schema.h"

namespace wederhoor::lexicon {

namespace {
const std::vector<std::string> inters = {"1", "2", "3", "4", "5", "6", "7", "8"};
}

const TableSchema& event_kinds_table() {
  static const TableSchema schema{
      .name = "shared/event_kinds",
      .columns = {text("kind"),
                  one_of("group", {"violence", "control", "civilians", "state measure", "effect", "support", "group",
                                   "words", "politics", "other"}),
                  one_of("violent", {"yes", "no"}), text("plover"), text("mode"), text("acled_event"),
                  text("acled_sub_event"), text("section"), some_of("inter1", inters), some_of("inter2", inters),
                  optional(one_of("ucdp", {"1", "2", "3"})), required(text("nl")), required(text("en")),
                  some_of("roles", {"harm", "of", "mutual", "moves", "ruins", "searches", "police", "group", "own"}),
                  required(text("definition"))}};
  return schema;
}

EventKinds::EventKinds(const Lexicons& lexicons) {
  const Table& table = lexicons.table(event_kinds_table());
  for (const Row& row : table.rows()) {
    const auto cell = [&](std::string_view column) { return std::string(table.cell(row, column)); };
    EventKind& kind = kinds_[std::string(row.cells.front())];
    kind.violent = cell("violent") == "yes";
    each_piece(table.cell(row, "roles"), " ", [&](std::string_view role) {
      kind.harm = kind.harm || role == "harm";
      kind.of_undergoes = kind.of_undergoes || role == "of";
      kind.mutual = kind.mutual || role == "mutual";
      kind.moves = kind.moves || role == "moves";
      kind.ruins = kind.ruins || role == "ruins";
      kind.searches = kind.searches || role == "searches";
      kind.by_police = kind.by_police || role == "police";
      kind.by_group = kind.by_group || role == "group";
      kind.own = kind.own || role == "own";
    });
    kind.words = cell("group") == "words";
    kind.plover = cell("plover");
    kind.acled_event = cell("acled_event");
    kind.acled_sub_event = cell("acled_sub_event");
    kind.war = kind.acled_event == "Battles" || (kind.violent && kind.acled_event.empty());
    kind.ucdp = cell("ucdp");
    kind.mode = cell("mode");
    kind.section = cell("section");
    kind.inter1 = cell("inter1"), kind.inter2 = cell("inter2");
  }
  for (const auto& [name, kind] : kinds_) by_label_.emplace(Label(name).view().data(), &kind);
}

const EventKind* EventKinds::find(std::string_view kind) const {
  const auto found = kinds_.find(kind);
  return found == kinds_.end() ? nullptr : &found->second;
}

bool EventKinds::violent(std::string_view kind) const {
  const EventKind* found = find(kind);
  return found && found->violent;
}

bool EventKinds::harms(std::string_view kind) const {
  const EventKind* found = find(kind);
  return found && found->harm;
}

}  // namespace wederhoor::lexicon
