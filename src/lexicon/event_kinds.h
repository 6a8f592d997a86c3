// Kinds of events: lexicons/shared/event_kinds.tsv, read here for the stages that code events and those that group
// them.
#pragma once

#include <concepts>
#include <map>
#include <string>
#include <unordered_map>

#include "wederhoor/label.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::lexicon {

struct EventKind {
  bool violent = false;       // an act of arms
  bool harm = false;          // who undergoes it is a victim
  bool of_undergoes = false;  // "of" behind its noun names who undergoes it; else who does it
  bool mutual = false;        // both sides act
  bool ruins = false;         // it is what acts of arms do to things
  bool searches = false;      // done by the police against nobody armed it is no act of arms
  bool war = false;           // armed sides face each other in it
  bool moves = false;         // who moves or fights: the subject acts, whatever helps the verb
  bool by_police = false;     // where nobody is told to have done it, the police did
  bool by_group = false;      // the same, of the armed group that does nearly all in the incident
  bool own = false;           // who tells it in a statement of his own, and of nobody else, did it
  bool words = false;         // something is said, nothing done
  std::string plover, acled_event, acled_sub_event, ucdp, mode, section, inter1, inter2;
};

const TableSchema& event_kinds_table();

class EventKinds {
 public:
  explicit EventKinds(const Lexicons& lexicons);
  EventKinds(EventKinds&&) = default;
  EventKinds(const EventKinds&) = delete;
  // nullptr: no such kind.
  const EventKind* find(std::string_view kind) const;
  // The same without looking at its letters: asked for each event and those beside it.
  template <std::same_as<Label> Kind>
  const EventKind* find(Kind kind) const {
    const auto found = by_label_.find(kind.view().data());
    return found == by_label_.end() ? nullptr : found->second;
  }
  bool violent(std::string_view kind) const;
  bool harms(std::string_view kind) const;
  const std::map<std::string, EventKind, std::less<>>& all() const { return kinds_; }

 private:
  std::map<std::string, EventKind, std::less<>> kinds_;
  std::unordered_map<const char*, const EventKind*> by_label_;  // by where the label keeps its letters
};

}  // namespace wederhoor::lexicon
