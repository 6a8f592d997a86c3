// Of which groups an event is one: those of its incident, its report and the heap, and among them those of its kind,
// its word, its day, its place. What most of a group tell is held against the event.
#pragma once

#include <array>
#include <string>

#include "reconcile/event_votes.h"
#include "wederhoor/match.h"

namespace wederhoor::reconcile {

// `shared`, `shared_kind`: the part of `all`, of `kind` that shares a day or a place too.
struct Groups {
  Group all = no_group, kind = no_group, word = no_group, shared = no_group, shared_kind = no_group;
};
// Where it is sought what others tell: in its incident, its report, the heap.
using Circles = std::array<Groups, 3>;

class EventGroups {
 public:
  EventGroups(const Heap& heap, const std::vector<Incident>& incidents);
  // no_group where it has none: of an event of no incident, or that shares nothing. `shared`: a day or a place; empty:
  // none.
  Circles of(std::uint32_t document, std::uint32_t event, const std::string& shared) const;
  // The incident that lists the event; nullptr: none.
  const Incident* incident(std::uint32_t document, std::uint32_t event) const;

 private:
  const Heap& heap_;
  std::vector<std::vector<const Incident*>> incidents_;  // by document and event
};

}  // namespace wederhoor::reconcile
