// Kinds of events: lexicons/shared/event_kinds.tsv, read here for the stages that code events and those that group
// them.
#pragma once

#include <map>
#include <string>

#include "wederhoor/lexicons.h"

namespace wederhoor::lexicon {

struct EventKind {
  bool violent = false;  // an act of arms
  std::string plover, acled_event, acled_sub_event, ucdp, mode;
};

const TableSchema& event_kinds_table();

class EventKinds {
 public:
  explicit EventKinds(const Lexicons& lexicons);
  // nullptr: no such kind.
  const EventKind* find(std::string_view kind) const;
  bool violent(std::string_view kind) const;
  const std::map<std::string, EventKind, std::less<>>& all() const { return kinds_; }

 private:
  std::map<std::string, EventKind, std::less<>> kinds_;
};

}  // namespace wederhoor::lexicon
