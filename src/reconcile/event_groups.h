// Of which groups an event is one: those of its incident, its report and the heap, and among them those of its kind,
// its word, its day, its place. What most of a group tell is held against the event.
#pragma once

#include <array>
#include <string>

#include "reconcile/event_votes.h"
#include "wederhoor/match.h"

namespace wederhoor::reconcile {

using Group = std::uint64_t;
inline constexpr Group no_group = 0;

// Where it is sought what others tell.
enum class Circle : std::uint8_t { incident, report, heap };
inline constexpr std::size_t circles = 3;
struct Groups {
  Group all = no_group, kind = no_group, word = no_group;
};

class EventGroups {
 public:
  EventGroups(const Heap& heap, const std::vector<Incident>& incidents);
  // no_group where it has none: an event of no incident.
  Groups of(std::uint32_t document, std::uint32_t event, Circle circle) const;
  // The part of a group that shares a day or a place too.
  static Group sharing(Group group, const std::string& what);
  // The incident that lists the event; nullptr: none.
  const Incident* incident(std::uint32_t document, std::uint32_t event) const;

 private:
  const Heap& heap_;
  std::vector<std::vector<const Incident*>> incidents_;  // by document and event
};

// The word by which an event was found: "ontploffing"; empty: unknown.
std::string_view word_of(const Event& event);

}  // namespace wederhoor::reconcile
