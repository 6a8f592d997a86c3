// Whose those are who serve in a body that their report does not name.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/event_kinds.h"
#include "reconcile/issuers.h"
#include "wederhoor/heap.h"
#include "wederhoor/match.h"

namespace wederhoor::reconcile {

// Who takes part in the acts of an incident, by actor id.
struct Fighter {
  int times = 0;
  std::string name;
};
using Fighters = std::map<std::string, Fighter>;

// The armed groups with a name, and the armies, that take part in an incident.
struct Front {
  Fighters groups, forces;
  Fighters doers;                                       // of the groups those who did its acts of arms
  std::set<std::pair<std::string, std::string>> faced;  // who did it to whom, by words; the smaller id first
};

class Bodies {
 public:
  Bodies(const Heap& heap, const Lexicons& lexicons);
  Front front(const Incident& incident) const;
  // Adds to `told` the body of each member of the event that has no actor yet. country: ISO 3166, where it happened;
  // empty: unknown.
  void set(const Ref& event, EventInHeap& told, const std::string& country, const Front& front) const;
  // Where one group and one army fight in the incident: of an event of war of the one, the other is meant; whoever
  // killed fighters of the one is the other.
  void oppose(const Ref& event, EventInHeap& told, const Front& front) const;
  // Where nobody is told to have done it: who arrested somebody is the police of that land, who took him hostage the
  // group that did nearly all in the incident.
  void set_doer(const Ref& event, EventInHeap& told, const std::string& country, const Front& front) const;

 private:
  // A body that the heap names.
  struct Body {
    std::string state;  // lower ISO 3166 of the state that it belongs to; empty: none
    std::size_t mentions = 0;
    bool army = false;
    std::string name;
  };
  // Actor id and name; empty: not sure.
  using Found = std::pair<std::string, std::string>;
  bool fights(const Document& document, const Entity& entity, const std::string& actor) const;
  Found body_of(const EventMember& member, const std::string& language, const std::string& country,
                const Front& front) const;
  Found speaker(const Ref& event, const EventMember& member) const;
  Found police(const std::string& language, const std::string& country) const;
  Found says(const Ref& event, const Found& one, const Found& other) const;
  static Found chief(const Fighters& fighters);
  bool is_of(const Ref& event, const EventInHeap& told, EventRole role, const std::string& actor) const;
  bool nobody(const Ref& event, const EventInHeap& told, EventRole role) const;
  Found serves(const std::vector<std::string>& words, const std::string& state, bool said) const;
  bool told_already(const Ref& event, EventRole role, const std::string& actor) const;
  void count_armies(const Heap& heap);

  const Heap& heap_;
  const lexicon::EventKinds kinds_;
  const Issuers issuers_;
  std::map<std::string, Body> bodies_;                                    // by actor id
  std::map<std::string, std::vector<std::string>, std::less<>> by_word_;  // word of a name -> actor ids, sorted
  std::map<std::string, std::string> state_names_;                        // by actor id: what the heap calls it
  std::map<std::string, int> armies_;                                     // by state: how often its army takes part
  std::map<std::pair<std::string, std::string>, std::vector<std::string>>
      words_;                                               // language, member -> words of bodies
  std::map<std::string, std::vector<std::string>> police_;  // by language: words of its names
};

}  // namespace wederhoor::reconcile
